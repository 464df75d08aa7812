import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createMailReceiver } from '../../src/embedded/mail-receiver.ts';

/** An email as the mail server received it. */
export interface RawMail {
  to: string;
  messageId: string;
  /** The one-time link in the email. */
  link: string;
}

export interface RawSink {
  url: string;
  mails: RawMail[];
  stop(): Promise<void>;
}

/** A real SMTP server for thousands of emails. It parses only what the tests need. */
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
  // Killed clients are part of these tests.
  server.on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
