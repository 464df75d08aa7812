import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach } from '@jest/globals';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { explain, type SmtpError } from '../../../src/mail/smtp/smtp-errors.ts';
import { readSmtpSettings } from '../../../src/mail/smtp/smtp-settings.ts';
import { openSmtpTransport, type SmtpTransport } from '../../../src/mail/smtp/smtp-transport.ts';
import { converse, mail } from './converse.ts';
import { startRelay, type Relay } from './relay.ts';

/*
 * For tests of the options in SMTP_URL, each with a real server that is slow, silent or counting. The times are those
 * of the documentation, scaled down.
 */

/** A server without a password and without TLS. */
export const plain = { disabledCommands: ['AUTH', 'STARTTLS'] };

/** Servers and one transport, which end with each test. */
export function smtpServers() {
  const signal = new AbortController().signal;
  const confirm = () => Promise.resolve();
  const relays: Relay[] = [];
  const sockets = new Set<Socket>();
  let raw: Server | undefined;
  let transport: SmtpTransport | undefined;

  afterEach(async () => {
    transport?.close();
    for (const relay of relays.splice(0)) await relay.stop();
    for (const socket of sockets) socket.destroy();
    raw?.close();
    raw = transport = undefined;
  });

  const send = () => (transport as SmtpTransport).send(mail, signal, confirm);

  return {
    startRelay: async (options?: Parameters<typeof startRelay>[0]): Promise<Relay> => {
      const relay = await startRelay(options);
      relays.push(relay);
      return relay;
    },

    /** A server with these responses. `answer` gets each line, and its result is sent. */
    startRaw: async (greeting: string, answer: (line: string, socket: Socket) => string): Promise<string> => {
      raw = createServer((socket) => {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.write(greeting);
        socket.on('data', (data) => {
          for (const line of String(data).split('\r\n').filter(Boolean)) socket.write(answer(line, socket));
        });
      });
      await once(raw.listen(0, '127.0.0.1'), 'listening');
      return `127.0.0.1:${(raw.address() as AddressInfo).port}`;
    },

    open: (url: string): void => {
      transport = openSmtpTransport(readSmtpSettings(url));
    },
    send,
    failure: () => send().then(String, (error: unknown) => explain(error as SmtpError)(catalogues.en)),
    talk: converse,
  };
}

/** A server's response to each line when it accepts every email. */
export function accepting(line: string): string {
  if (line === 'DATA') return '354 go\r\n';
  return /^(EHLO|MAIL|RCPT|\.$)/.test(line) ? '250 fine\r\n' : '';
}
