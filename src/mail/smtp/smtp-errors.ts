/** What nodemailer tells of a failed sending. */
export interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  timeoutType?: string;
}

/**
 * - `refused`: the relay will never take this mail (5xx);
 * - `deferred`: it does not take this mail now (4xx);
 * - `cut-off`: it ends the conversation over this mail (421);
 * - `interrupted`: the conversation broke off, nobody knows with what result;
 * - `relay-down`: it takes no mail at all now: no connection, no greeting, no TLS, no sign-in.
 */
export type SmtpFailure = 'refused' | 'deferred' | 'cut-off' | 'interrupted' | 'relay-down';

const beforeAnyMail = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/;
const noConnection = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EPROXY', 'ECONFIG']);
const whileConnecting = /^(CONNECT|GREETING|UPGRADE)_TIMEOUT$/;
const brokenOff = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/** The relay wants TLS or a sign-in first: an operator has to change the settings, and no mail is to blame. */
const wantsOtherSettings = new Set([530, 534, 535, 538]);

export function classify(error: SmtpError): SmtpFailure {
  const { code = '', originalCode = '', command = '', responseCode, timeoutType = '' } = error;
  if (responseCode !== undefined) {
    if (beforeAnyMail.test(command) || wantsOtherSettings.has(responseCode)) return 'relay-down';
    if (responseCode === 421) return 'cut-off';
    return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'deferred';
  }
  const down =
    noConnection.has(code) ||
    whileConnecting.test(timeoutType) ||
    (code === 'ESOCKET' && !brokenOff.has(originalCode));
  return down ? 'relay-down' : 'interrupted';
}

/** The relay's own words where it gave some, else what happened, with the setting to change where there is one. */
export function explain(error: SmtpError): string {
  return oneLine(error.response ?? whatHappened(error));
}

function whatHappened({ code, originalCode, command = '', message, timeoutType }: SmtpError): string {
  if (timeoutType === 'CONNECT_TIMEOUT') return 'The relay could not be reached in time';
  if (timeoutType === 'GREETING_TIMEOUT') return 'The relay did not greet in time';
  if (code === 'ETIMEDOUT') return 'The relay stopped answering';
  if (originalCode === 'ECONNREFUSED') return 'Nothing listens at the relay’s address';
  if (code === 'EDNS') return `The relay’s name could not be looked up (${message})`;
  if (isTls(code, command, message)) return explainTls(message);
  if (code === 'EABORT') return 'The worker was stopped before the relay answered';
  if (code === 'ECONNECTION') return 'The relay closed the connection without an answer';
  return message;
}

function isTls(code: string | undefined, command: string, message: string): boolean {
  return code === 'ETLS' || command === 'STARTTLS' || /certificate|self-signed|SSL|TLS/i.test(message);
}

function explainTls(message: string): string {
  if (/certificate|altnames/i.test(message)) {
    return (
      `The relay’s certificate is not trusted (${message.replace(/^Error initiating TLS - /, '')}): ` +
      `${certificateFix(message)}, or, on a network of your own, add ?tls.rejectUnauthorized=false`
    );
  }
  return `TLS with the relay failed (${message}): check smtp:// or smtps:// and the port in SMTP_URL, or add ?ignoreTLS=true`;
}

function certificateFix(message: string): string {
  if (/expired/i.test(message)) return 'have it renewed at the relay';
  if (/altnames/i.test(message))
    return 'give the name that it is for in SMTP_URL with ?tls.servername=relay.example.com';
  return 'name it in SMTP_URL with ?tls.ca=/path/to/certificate.pem';
}

/** A reply as it is kept: one line, not endless, and nothing that a terminal or the database would stumble over. */
export function oneLine(text: string): string {
  return text
    .slice(0, 500)
    .replace(/\p{C}+/gu, ' ')
    .trim();
}
