import type { Readable } from 'node:stream';
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import type { SmtpError } from './smtp-errors.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export type { SMTPConnection };

/** Writes down what both sides say, as nodemailer's logger does. */
export type SmtpLogger = NonNullable<Extract<SMTPConnection['options']['logger'], object>>;

/**
 * Connects, waits for the greeting, encrypts and signs in, as the settings say. Throws an SmtpError. The caller closes
 * the connection.
 */
export async function connectToMailServer(
  settings: SmtpSettings,
  { signal, logger }: { signal: AbortSignal; logger?: SmtpLogger },
): Promise<SMTPConnection> {
  const {
    auth,
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
    // The library's connectionTimeout also covers the greeting and STARTTLS, which have a limit each. Connecting
    // alone is limited below.
    connectionTimeout: connectionTimeout + 2 * greetingTimeout,
    ...(logger && { logger, transactionLog: true }),
  });
  // An idle connection that the server closes is not an error, and without a listener it would end the process.
  connection.on('error', () => undefined);
  const slow = setTimeout(() => {
    if (connection.stage === 'init') connection.emit('error', connectTimeout());
  }, connectionTimeout);
  try {
    await onConnection(connection, signal, (done) => connection.connect(done));
    if (auth && connection.allowsAuth) {
      const login = { credentials: auth, method: authMethod };
      await onConnection(connection, signal, (done) => connection.login(login, done));
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

/** Sends one message. Returns the server's reply. Throws an SmtpError, or what the message's stream throws. */
export async function sendMessage(
  connection: SMTPConnection,
  { envelope, content, signal }: { envelope: SMTPEnvelope; content: Readable; signal: AbortSignal },
): Promise<string> {
  const { response } = await onConnection<{ response: string }>(connection, signal, (done) =>
    connection.send(envelope, content, done),
  );
  return response;
}

/** Makes a connection ready for another message after the server refused one. Throws an SmtpError. */
export async function resetConnection(connection: SMTPConnection, signal: AbortSignal): Promise<void> {
  await onConnection(connection, signal, (done) => connection.reset(done));
}

/** Runs one step of a conversation. It also ends when the connection fails or closes, and when the signal aborts. */
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
    // The step itself knows more about why, and reports it just after the end.
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

/** Tells a worker that stops from a server that took too long. */
export function abortError({ reason }: AbortSignal): SmtpError {
  const tooLong = reason instanceof DOMException && reason.name === 'TimeoutError';
  return Object.assign(new Error('Sending was aborted'), { code: tooLong ? 'ETIMEDOUT' : 'EABORT' });
}
