import type { Catalogue } from '../../locales/catalogues.ts';
import type { Text } from '../../locales/text.ts';
import { NO_REFRESH_TOKEN, type SmtpSettings } from './smtp-settings.ts';

/** Stands for credentials in everything that is shown or logged. */
export const HIDDEN = '(hidden)';

/** An error that nodemailer throws when an email can't be sent. */
export interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  timeoutType?: string;
}

/**
 * Why an email was not sent:
 * - `refused`: the mail server will never accept this email (5xx).
 * - `deferred`: the mail server does not accept this email now (4xx).
 * - `cut-off`: the mail server ended the conversation during this email (421).
 * - `interrupted`: the connection was lost, and we don't know whether the mail server accepted the email.
 * - `relay-down`: the mail server accepts no email at all now. The connection, greeting, TLS or sign-in failed.
 */
export type SmtpFailure = 'refused' | 'deferred' | 'cut-off' | 'interrupted' | 'relay-down';

const beforeAnyMail = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/;
const noConnection = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EPROXY', 'ECONFIG']);
const whileConnecting = /^(CONNECT|GREETING|UPGRADE)_TIMEOUT$/;
const connectionLostCodes = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/** The mail server requires TLS or a sign-in. An operator has to change the settings. The email is not at fault. */
const settingsErrorCodes = new Set([530, 534, 535, 538]);

/** Classifies a failure by the mail server's reply code, or by the error if there was no reply. */
export function classify(error: SmtpError): SmtpFailure {
  const { code = '', originalCode = '', command = '', responseCode, timeoutType = '' } = error;
  if (responseCode !== undefined) {
    if (beforeAnyMail.test(command) || settingsErrorCodes.has(responseCode)) return 'relay-down';
    if (responseCode === 421) return 'cut-off';
    return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'deferred';
  }
  const down =
    noConnection.has(code) ||
    whileConnecting.test(timeoutType) ||
    (code === 'ESOCKET' && !connectionLostCodes.has(originalCode));
  return down ? 'relay-down' : 'interrupted';
}

/** Returns the mail server's reply. If there was none, describes the error and, if possible, the setting to change. */
export function explain(error: SmtpError): Text {
  const { code, originalCode, command = '', timeoutType, response } = error;
  if (response !== undefined) return () => oneLine(response);
  const details = oneLine(error.message);
  return ({ mail: { failures } }) => {
    if (timeoutType === 'CONNECT_TIMEOUT') return failures.unreachable;
    if (timeoutType === 'GREETING_TIMEOUT') return failures.noGreeting;
    if (code === 'ETIMEDOUT') return failures.noResponse;
    if (originalCode === 'ECONNREFUSED') return failures.notListening;
    if (code === 'EDNS') return failures.unknownHost({ details });
    if (isTls(code, command, details)) return explainTls(failures, details);
    if (code === 'EABORT') return failures.workerStopped;
    if (code === 'ECONNECTION') return failures.closed;
    return details;
  };
}

function isTls(code: string | undefined, command: string, message: string): boolean {
  return code === 'ETLS' || command === 'STARTTLS' || /certificate|self-signed|SSL|TLS/i.test(message);
}

function explainTls(failures: Catalogue['mail']['failures'], message: string): string {
  if (!/certificate|altnames/i.test(message)) return failures.tls({ details: message });
  const details = message.replace(/^Error initiating TLS - /, '');
  if (/expired/i.test(message)) return failures.certificateExpired({ details });
  if (/altnames/i.test(message)) return failures.certificateOtherName({ details });
  return failures.certificateUnknown({ details });
}

/**
 * Hides what the console sent to sign in, because some mail servers, and some servers that issue tokens, repeat it in
 * their reply.
 */
export function withoutCredentials(
  text: string,
  { auth, oauth2 }: Pick<SmtpSettings, 'auth' | 'oauth2'>,
): string {
  const base64 = (value: string) => Buffer.from(value).toString('base64');
  const password = auth ? [base64(`\0${auth.user}\0${auth.pass}`), base64(auth.pass), auth.pass] : [];
  const token = oauth2?.accessToken ? [oauth2.buildXOAuth2Token(oauth2.accessToken), oauth2.accessToken] : [];
  const { clientSecret, refreshToken } = oauth2?.options ?? {};
  const client = [clientSecret, refreshToken].flatMap((secret) =>
    secret === undefined || secret === NO_REFRESH_TOKEN ? [] : [secret, encodeURIComponent(secret)],
  );
  return [...password, ...token, ...client].reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text);
}

/** Shortens a reply to one line of up to 500 characters, without those that a terminal or the database can't handle. */
export function oneLine(text: string): string {
  return text
    .slice(0, 500)
    .replace(/\p{C}+/gu, ' ')
    .trim();
}
