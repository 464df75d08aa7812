import type { Readable } from 'node:stream';
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import { withoutCredentials, type SmtpError } from './smtp-errors.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export type { SMTPConnection };

/** A nodemailer logger, which records what both sides say. */
export type SmtpLogger = NonNullable<Extract<SMTPConnection['options']['logger'], object>>;

/**
 * Connects, waits for the greeting, encrypts and signs in, as the settings require. Returns the open connection, which
 * the caller must close. Throws an SmtpError if a step fails.
 */
export async function connectToMailServer(
  settings: SmtpSettings,
  { signal, logger }: { signal: AbortSignal; logger?: SmtpLogger },
): Promise<SMTPConnection> {
  const {
    auth,
    oauth2,
    authMethod,
    connectionTimeout,
    greetingTimeout,
    maxConnections,
    maxMessages,
    rateLimit,
    ...rest
  } = settings;
  const connection = new SMTPConnection({
    ...rest,
    greetingTimeout,
    // The library's connectionTimeout also covers the greeting and STARTTLS, which have their own limits. The timer
    // below limits connecting alone.
    connectionTimeout: connectionTimeout + 2 * greetingTimeout,
    ...(logger && { logger, transactionLog: true }),
  });
  // It is not an error if the server closes an idle connection. Without a listener, the event would end the process.
  connection.on('error', () => undefined);
  const slow = setTimeout(() => {
    if (connection.stage === 'init') connection.emit('error', connectTimeout());
  }, connectionTimeout);
  try {
    await onConnection(connection, signal, (done) => connection.connect(done));
    if ((auth ?? oauth2) && connection.allowsAuth) {
      const login = oauth2 ? { oauth2 } : { credentials: auth, method: authMethod };
      await onConnection(connection, signal, (done) => connection.login(login, done));
    }
    return connection;
  } catch (error) {
    connection.close();
    throw hideCredentials(error as SmtpError, settings);
  } finally {
    clearTimeout(slow);
  }
}

function hideCredentials(error: SmtpError, settings: SmtpSettings): SmtpError {
  for (const field of ['message', 'response', 'stack'] as const) {
    const text = error[field];
    if (text !== undefined) error[field] = withoutCredentials(text, settings);
  }
  return error;
}

/** Sends one message and returns the server's reply. Throws an SmtpError, or the error of the message's stream. */
export async function sendMessage(
  connection: SMTPConnection,
  { envelope, content, signal }: { envelope: SMTPEnvelope; content: Readable; signal: AbortSignal },
): Promise<string> {
  const { response } = await onConnection<{ response: string }>(connection, signal, (done) =>
    connection.send(envelope, content, done),
  );
  return response;
}

/** Makes the connection ready for another message after the server refused one. Throws an SmtpError. */
export async function resetConnection(connection: SMTPConnection, signal: AbortSignal): Promise<void> {
  await onConnection(connection, signal, (done) => connection.reset(done));
}

/** Runs one step of a conversation. Rejects if the connection fails or closes, or if the signal aborts. */
function onConnection<T>(
  connection: SMTPConnection,
  signal: AbortSignal,
  step: (done: (error?: Error | null, result?: T) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const settle = (error?: Error | null, result?: T) => {
      connection.off('error', settle);
      connection.off('end', onEnd);
      signal.removeEventListener('abort', onAbort);
      if (error) reject(error);
      else resolve(result as T);
    };
    // The step reports a more precise error just after the "end" event, so that one goes first.
    const onEnd = () => setImmediate(settle, closedEarly());
    const onAbort = () => {
      settle(abortError(signal));
      connection.close();
    };
    connection.once('error', settle);
    connection.once('end', onEnd);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else step(settle);
  });
}

function connectTimeout(): SmtpError {
  return Object.assign(new Error('Connection timeout'), {
    code: 'ETIMEDOUT',
    timeoutType: 'CONNECT_TIMEOUT',
  });
}

function closedEarly(): SmtpError {
  return Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' });
}

/** Returns an ETIMEDOUT error if the server took too long, and an EABORT error if the worker was stopped. */
export function abortError({ reason }: AbortSignal): SmtpError {
  const tooLong = reason instanceof DOMException && reason.name === 'TimeoutError';
  return Object.assign(new Error('Sending was aborted'), { code: tooLong ? 'ETIMEDOUT' : 'EABORT' });
}
