import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMailReceiver } from '../../src/embedded/mail-receiver.ts';
import { parseMessage, stampEnvelope, type MailMessage } from '../../src/embedded/mail-message.ts';

/**
 * How the mail server treats the next emails:
 * - `refuse-connection`: it does not listen, and open connections are cut;
 * - `stall`: it accepts connections and then does not respond until its behaviour changes;
 * - `421` temporary failure of every command, `450` temporary refusal of the recipient, `550` permanent refusal of the
 *   recipient, `554` permanent refusal of the email;
 * - `odd-550`: as `550`, with a very long reply that contains control characters;
 * - `drop-after-data`: it receives the whole email and then cuts the connection without a reply.
 */
export type Behaviour =
  'accept' | 'refuse-connection' | 'stall' | '421' | '450' | '550' | '554' | 'odd-550' | 'drop-after-data';

const replies = {
  '421': '4.3.2 Service not available, try again later',
  '450': '4.2.1 Mailbox busy, try again later',
  '550': '5.1.1 No such user here',
  '554': '5.7.1 Message refused',
  // The first 500 characters of the line end in the middle of the emoji, and more text follows.
  'odd-550': `${'x'.repeat(495)}\u{1F4EE}\0\u001B[2J\u202E${'y'.repeat(20_000)}`,
};

export interface SmtpSink {
  url: string;
  /** Emails accepted with 250, oldest first. */
  messages: MailMessage[];
  /** Emails received whole, whose connection was cut before the reply. */
  unanswered: MailMessage[];
  behave(behaviour: Behaviour): Promise<void>;
  clear(): void;
  /**
   * Returns the newest email to this address whose subject matches. Waits up to `timeout` milliseconds for one, then
   * throws an Error.
   */
  waitForMail(wanted: { to: string; subject?: string | RegExp; timeout?: number }): Promise<MailMessage>;
  stop(): Promise<void>;
}

/** Starts a real SMTP server that keeps what it receives, and that can fail as real ones do. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const messages: MailMessage[] = [];
  const unanswered: MailMessage[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = 'accept';
  let count = 0;

  const stalled: (() => void)[] = [];

  const unstalled = async () => {
    while (behaviour === 'stall') await new Promise<void>((resolve) => stalled.push(resolve));
  };
  const answer = async (codes: Behaviour[], done: (error?: Error | null) => void) => {
    await unstalled();
    done(codes.includes(behaviour) ? refusal(behaviour) : null);
  };
  const cutOff = (port?: number) => {
    for (const socket of sockets) if (port === undefined || socket.remotePort === port) socket.destroy();
  };
  const server = createMailReceiver(
    async (raw, envelope, session) => {
      await unstalled();
      if (behaviour === '421' || behaviour === '554') throw refusal(behaviour);
      const message = await parseMessage(String(count++), new Date(), stampEnvelope(raw, envelope));
      if (behaviour === 'drop-after-data') {
        unanswered.push(message);
        cutOff(session.remotePort);
      } else {
        messages.push(message);
      }
    },
    {
      onConnect: (_session, done) => void answer(['421'], done),
      onMailFrom: (_address, _session, done) => void answer(['421'], done),
      onRcptTo: (_address, _session, done) => void answer(['421', '450', '550', 'odd-550'], done),
    },
  );
  // Cut connections are part of the tests, so their errors are ignored.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const listen = (port: number) => once(server.listen(port, '127.0.0.1'), 'listening');
  const unlisten = async () => {
    const closed = once(server.server, 'close');
    server.server.close();
    cutOff();
    await closed;
  };
  await listen(0);
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    unanswered,
    async behave(next) {
      behaviour = next;
      if (next === 'refuse-connection') await unlisten();
      else if (!server.server.listening) await listen(port);
      for (const resume of stalled.splice(0)) resume();
    },
    clear() {
      messages.length = 0;
      unanswered.length = 0;
    },
    async waitForMail(wanted) {
      const { timeout = 30_000 } = wanted;
      for (const began = Date.now(); Date.now() - began < timeout; await sleep(20)) {
        const found = messages.findLast((message) => isWanted(message, wanted));
        if (found) return found;
      }
      const had = messages.map(({ envelope, subject }) => `${envelope.to.join()}: ${subject}`);
      throw new Error(
        `No mail to ${wanted.to} within ${timeout} ms. There were: ${had.join('; ') || 'none'}`,
      );
    },
    async stop() {
      if (server.server.listening) await unlisten();
    },
  };
}

function isWanted(message: MailMessage, { to, subject }: { to: string; subject?: string | RegExp }): boolean {
  const matches =
    subject instanceof RegExp ? subject.test(message.subject) : message.subject.includes(subject ?? '');
  return matches && message.envelope.to.some((address) => address.toLowerCase() === to.toLowerCase());
}

function refusal(behaviour: Behaviour): Error {
  const [text, responseCode] = [
    replies[behaviour as keyof typeof replies],
    Number(behaviour.replace('odd-', '')),
  ];
  return Object.assign(new Error(text), { responseCode });
}
