import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createMailReceiver } from '../../src/embedded/mail-receiver.ts';

/** A mail as the relay has it. */
export interface RawMail {
  to: string;
  messageId: string;
  /** The one-time link in it. */
  link: string;
}

export interface RawSink {
  url: string;
  mails: RawMail[];
  stop(): Promise<void>;
}

/** A real SMTP server for thousands of mails: it reads no more of each than the tests ask for. */
export async function startRawSink(): Promise<RawSink> {
  const mails: RawMail[] = [];
  const server = createMailReceiver((raw, envelope) => {
    const text = raw.toString('latin1').replace(/=\r\n/g, '');
    mails.push({
      to: envelope.to.join(),
      messageId: /^Message-ID: <(.*)>/m.exec(text)?.[1] ?? '',
      link: /http:\/\/console\.example\/[\w-]+\/[\w-]+/.exec(text)?.[0] ?? '',
    });
    return Promise.resolve();
  });
  // Clients that are killed are part of what is tried here.
  server.on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
