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
  /** How many emails can be sent at once. The caller must not send more. */
  readonly size: number;
  /**
   * Sends an email and returns the server's reply. `confirm` runs when the connection is ready, just before the email
   * is sent. If it throws, nothing is sent. Throws an SmtpError, or the error of `confirm`.
   */
  send(mail: SendMailOptions, signal: AbortSignal, confirm: () => Promise<void>): Promise<string>;
  /** Returns whether the server accepts addresses whose names are not ASCII. Returns true if it can't be reached. */
  supportsSmtpUtf8(): Promise<boolean>;
  close(): void;
}

interface Pooled {
  connection: SMTPConnection;
  sent: number;
  /** Whether any content of the current email has been sent. */
  contentBegan: boolean;
  idleTimer?: NodeJS.Timeout;
}

/** How often to check for SMTPUTF8 again, because a server can get the extension at any time. */
const SERVER_CHECK_INTERVAL_MS = 600_000;

/** Less than the five minutes that servers allow, so that the console closes idle connections before they do. */
const IDLE_MS = 240_000;

/** If the server takes longer than this to accept the recipient, `confirm` runs again before the content is sent. */
const CONFIRMATION_LIFETIME_MS = 500;

/**
 * Creates the worker's pool of connections to the mail server. Unlike nodemailer's pool, it can run `confirm` between
 * connecting and MAIL FROM, and its rate limit does not release all waiting emails at once.
 */
export function openSmtpTransport(settings: SmtpSettings): SmtpTransport {
  const idle: Pooled[] = [];
  const waitForRate = createRateLimit(settings.rateLimit);
  let serverCheck: { at: number; answer: Promise<boolean> } | undefined;
  let closed = false;

  async function checkSmtpUtf8(): Promise<boolean> {
    const { offers, problem } = await talkToRelay(settings, null);
    if (problem === null) return offers.some((offer) => /^SMTPUTF8\b/i.test(offer));
    serverCheck = undefined;
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
    // The library reads this stream only after the server has accepted the recipient.
    const content = Readable.from(
      (async function* () {
        if (performance.now() - confirmedAt > CONFIRMATION_LIFETIME_MS) await confirm();
        pooled.contentBegan = true;
        yield* message.createReadStream() as AsyncIterable<Buffer>;
      })(),
      { objectMode: false },
    );
    try {
      // A copy, because the library writes the server's replies into it.
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
        // The server closed the idle connection. It has no content of this email, so it is safe to try a new one.
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
    supportsSmtpUtf8() {
      if (!serverCheck || performance.now() - serverCheck.at > SERVER_CHECK_INTERVAL_MS) {
        serverCheck = { at: performance.now(), answer: checkSmtpUtf8() };
      }
      return serverCheck.answer;
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

/** Returns true if the server refused one email. The connection can still be used. */
function isRefusal({ code, responseCode }: SmtpError): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== 421;
}

/** Returns true if the connection failed, not the email. */
function endedConnection({ code = '', responseCode }: SmtpError): boolean {
  return responseCode === 421 || ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT'].includes(code);
}

/**
 * Returns a function that waits until the next email may be sent. Spaces `perSecond` emails evenly over a second.
 * Emails wait in a queue, so that a process that was suspended doesn't send all overdue emails at once.
 */
function createRateLimit(perSecond: number | undefined): (signal: AbortSignal) => Promise<void> {
  if (perSecond === undefined) return () => Promise.resolve();
  let nextAt = 0;
  let row = Promise.resolve();
  return (signal) => {
    const turn = row.then(async () => {
      await sleep(nextAt - performance.now(), undefined, { signal }).catch(() => {
        throw abortError(signal);
      });
      nextAt = performance.now() + 1000 / perSecond;
    });
    row = turn.catch(() => undefined);
    return turn;
  };
}
