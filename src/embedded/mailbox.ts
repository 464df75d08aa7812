import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { ConfigError } from '../lib/errors.ts';
import { createLimitedServer } from '../web/http/listen.ts';
import { createMailReceiver } from './mail-receiver.ts';
import { openMailStore } from './mail-store.ts';
import { createMailboxApp } from './mailbox-routes.ts';
import { isSystemError } from './system-error.ts';

export interface Mailbox {
  smtpUrl: string;
  webUrl: string;
  stop(): Promise<void>;
}

/** Always loopback, whatever HOST is, because the emails contain links that sign people in. */
const HOST = '127.0.0.1';

/**
 * Starts a mailbox that accepts every email over SMTP, delivers none, and shows them on a page. Throws a ConfigError if
 * `webPort` is in use.
 */
export async function startMailbox(options: { dataDirectory: string; webPort: number }): Promise<Mailbox> {
  const { dataDirectory, webPort } = options;
  const store = openMailStore(join(dataDirectory, 'mail'));
  const web = createLimitedServer(createMailboxApp(store)).listen(webPort, HOST);
  await once(web, 'listening').catch((error: unknown) => {
    if (!isSystemError(error, 'EADDRINUSE')) throw error;
    throw new ConfigError(
      `MAILBOX_PORT ${webPort} is taken: stop what listens there, or set MAILBOX_PORT to a free one.`,
      { cause: error },
    );
  });
  const smtp = createMailReceiver((raw, envelope) => store.add(raw, envelope));
  // A client that disconnects in the middle of an email needs no handling.
  smtp.on('error', () => undefined);
  const smtpListener = smtp.listen(0, HOST);
  await once(smtpListener, 'listening');
  return {
    smtpUrl: `smtp://${HOST}:${portOf(smtpListener)}`,
    webUrl: `http://${HOST}:${portOf(web)}`,
    async stop() {
      const closed = [once(web, 'close'), new Promise<void>((resolve) => smtp.close(resolve))];
      web.close();
      web.closeAllConnections();
      await Promise.all(closed);
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
