import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createMailReceiver } from '../../src/embedded/mail-receiver.ts';

/*
 * A relay that takes every mail and keeps none, in a process of its own. Prints its port, then a line for each mail:
 * when it was answered, in milliseconds of the epoch, and to whom it goes.
 */
const server = createMailReceiver((_raw, { to }) => {
  process.stdout.write(`${performance.timeOrigin + performance.now()} ${to.join()}\n`);
  return Promise.resolve();
});
server.on('error', () => undefined);
await once(server.listen(0, '127.0.0.1'), 'listening');
process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);
// It lives as long as whoever started it.
process.stdin.resume().once('end', () => process.exit(0));
