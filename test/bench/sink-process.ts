import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createMailReceiver } from '../../src/embedded/mail-receiver.ts';

/*
 * A mail server that accepts every email and stores none, in a separate process. Prints its port, then a line for each
 * email: when it was answered, in milliseconds since the epoch, and its recipient.
 */
const server = createMailReceiver((_raw, { to }) => {
  process.stdout.write(`${performance.timeOrigin + performance.now()} ${to.join()}\n`);
  return Promise.resolve();
});
server.on('error', () => undefined);
await once(server.listen(0, '127.0.0.1'), 'listening');
process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);
// It never outlives the process that started it.
process.stdin.resume().once('end', () => process.exit(0));
