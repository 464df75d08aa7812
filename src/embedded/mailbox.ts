import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listen } from '../web/http/listen.ts';
import { createMailReceiver } from './mail-receiver.ts';
import { openMailStore } from './mail-store.ts';
import { createMailboxApp } from './mailbox-routes.ts';

export interface Mailbox {
  smtpUrl: string;
  webUrl: string;
  stop(): Promise<void>;
}

/** Always loopback, whatever HOST is, because the emails contain links that sign people in. */
const HOST = '127.0.0.1';

/**
 * Starts a mailbox that accepts every email over SMTP, delivers none, and shows them on a page. Throws a ConfigError if
 * it can't listen on `webPort`.
 */
export async function startMailbox(options: { dataDirectory: string; webPort: number }): Promise<Mailbox> {
  const { dataDirectory, webPort } = options;
  const store = openMailStore(join(dataDirectory, 'mail'));
  const web = await listen(createMailboxApp(store), { host: HOST, port: webPort, setting: 'MAILBOX_PORT' });
  const smtp = createMailReceiver((raw, envelope) => store.add(raw, envelope));
  // A client that disconnects in the middle of an email needs no handling.
  smtp.on('error', () => undefined);
  const smtpListener = smtp.listen(0, HOST);
  await once(smtpListener, 'listening');
  const { port: smtpPort } = smtpListener.address() as AddressInfo;
  return {
    smtpUrl: `smtp://${HOST}:${smtpPort}`,
    webUrl: web.url,
    async stop() {
      await Promise.all([web.stop(), new Promise<void>((resolve) => smtp.close(resolve))]);
    },
  };
}
