import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import { withDeadline } from '../../lib/deadline.ts';
import { talkToRelay } from './relay-conversation.ts';
import {
  abortError,
  connectToMailServer,
  resetConnection,
  sendMessage,
  type SMTPConnection,
} from './smtp-connection.ts';
import { oneLine, type SmtpError } from './smtp-errors.ts';
import { conversationLimit, type SmtpSettings } from './smtp-settings.ts';

export interface SmtpTransport {
  /** Emails that can be sent at once. The caller sends no more than that. */
  readonly size: number;
  /**
   * Sends an email and returns the server's reply. `confirm` runs when the connection is ready, just before the email
   * is sent; where it throws, nothing is sent. Throws an SmtpError, or what `confirm` throws.
   */
  send(mail: SendMailOptions, signal: AbortSignal, confirm: () => Promise<void>): Promise<string>;
  /** Whether the server accepts addresses whose names are not ASCII. Assumed while the server can't be reached. */
  takesUtf8Names(): Promise<boolean>;
  close(): void;
}

interface Pooled {
  connection: SMTPConnection;
  sent: number;
  /** Whether the server has been given any of the content of the email that is being sent. */
  contentBegan: boolean;
  idleTimer?: NodeJS.Timeout;
}

/** A server may be given the extension at any time. */
const ASK_AGAIN_MS = 600_000;

/** Below the five minutes that servers allow, so that it is the console that closes an idle connection. */
const IDLE_MS = 240_000;

/** When the server takes longer than this to accept the recipient, `confirm` runs again before the content. */
const CONFIRMED_FOR_MS = 500;

/**
 * The worker's connections to the mail server. Unlike nodemailer's pool, it has a moment between "the connection is
 * ready" and MAIL FROM, and its rate limit does not release all waiting emails at once.
 */
export function openSmtpTransport(settings: SmtpSettings): SmtpTransport {
  const idle: Pooled[] = [];
  const waitForRate = createRateLimit(settings.rateLimit);
  let asked: { at: number; answer: Promise<boolean> } | undefined;
  let closed = false;

  async function askForUtf8Names(): Promise<boolean> {
    const { offers, problem } = await talkToRelay(settings, null);
    if (problem === null) return offers.some((offer) => /^SMTPUTF8\b/i.test(offer));
    asked = undefined;
    return true;
  }

  function takeIdle(): Pooled | undefined {
    for (let pooled = idle.pop(); pooled; pooled = idle.pop()) {
      clearTimeout(pooled.idleTimer);
      if (!pooled.connection.destroyed) return pooled;
    }
    return undefined;
  }

  function release(pooled: Pooled): void {
    const { connection, sent } = pooled;
    if (connection.destroyed) return;
    if (closed || sent >= settings.maxMessages) return connection.close();
    pooled.idleTimer = setTimeout(() => {
      idle.splice(idle.indexOf(pooled), 1);
      connection.quit();
    }, IDLE_MS).unref();
    idle.push(pooled);
  }

  async function sendOver(
    pooled: Pooled,
    message: MimeNode,
    signal: AbortSignal,
    confirm: () => Promise<void>,
  ): Promise<string> {
    const { connection } = pooled;
    try {
      await waitForRate(signal);
      await confirm();
    } catch (error) {
      release(pooled);
      throw error;
    }
    const confirmedAt = performance.now();
    pooled.contentBegan = false;
    pooled.sent += 1;
    // Read once the server has accepted the recipient.
    const content = Readable.from(
      (async function* () {
        if (performance.now() - confirmedAt > CONFIRMED_FOR_MS) await confirm();
        pooled.contentBegan = true;
        yield* message.createReadStream() as AsyncIterable<Buffer>;
      })(),
      { objectMode: false },
    );
    try {
      // A copy, because the library notes the server's replies in it.
      const envelope = { ...message.getEnvelope() };
      const reply = await sendMessage(connection, { envelope, content, signal });
      release(pooled);
      return oneLine(reply);
    } catch (error) {
      if (isRefusal(error as SmtpError) && !connection.destroyed) {
        await resetConnection(connection, signal).then(
          () => release(pooled),
          () => connection.close(),
        );
      } else {
        connection.close();
      }
      throw error;
    }
  }

  async function sendMessageOver(
    message: MimeNode,
    signal: AbortSignal,
    confirm: () => Promise<void>,
  ): Promise<string> {
    const used = takeIdle();
    if (used) {
      try {
        return await sendOver(used, message, signal, confirm);
      } catch (error) {
        // The server has closed it in the meantime. It has nothing of this email, so a new connection is tried.
        if (used.contentBegan || !endedConnection(error as SmtpError)) throw error;
      }
    }
    const connection = await connectToMailServer(settings, { signal });
    return sendOver({ connection, sent: 0, contentBegan: false }, message, signal, confirm);
  }

  return {
    size: settings.maxConnections,
    send(mail, stop, confirm) {
      const message = new MailComposer(mail).compile();
      return withDeadline(
        conversationLimit(settings),
        (signal) => sendMessageOver(message, signal, confirm),
        stop,
      );
    },
    takesUtf8Names() {
      if (!asked || performance.now() - asked.at > ASK_AGAIN_MS) {
        asked = { at: performance.now(), answer: askForUtf8Names() };
      }
      return asked.answer;
    },
    close() {
      closed = true;
      for (const { connection, idleTimer } of idle.splice(0)) {
        clearTimeout(idleTimer);
        connection.close();
      }
    },
  };
}

/** The server refused one email. The connection is still usable. */
function isRefusal({ code, responseCode }: SmtpError): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== 421;
}

/** The connection failed, not the email. */
function endedConnection({ code = '', responseCode }: SmtpError): boolean {
  return responseCode === 421 || ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT'].includes(code);
}

/** Returns a function that waits until the next email may be sent: `perSecond` a second, evenly spaced. */
function createRateLimit(perSecond: number | undefined): (signal: AbortSignal) => Promise<void> {
  let nextAt = 0;
  return async (signal) => {
    if (perSecond === undefined) return;
    const now = performance.now();
    const at = Math.max(now, nextAt);
    nextAt = at + 1000 / perSecond;
    await sleep(at - now, undefined, { signal }).catch(() => {
      throw abortError(signal);
    });
  };
}
