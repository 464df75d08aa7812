import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { SecureVersion } from 'node:tls';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { ConfigError } from '../../lib/errors.ts';

const flag = (value: string) => (value === 'true' ? true : value === 'false' ? false : undefined);
const count = (value: string) => (/^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined);
const ownHosts = ['localhost', '127.0.0.1', '[::1]'];
/** The client secret is sent there, so only this machine may be reached without TLS. */
const httpsUrl = (value: string) => {
  const url = URL.parse(value);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && ownHosts.includes(url.hostname));
  return isSafe ? value : undefined;
};
const anyText = (value: string) => (value === '' ? undefined : value);
const hostName = (value: string) => (/^([\w.-]{1,253}|\[[\w.:]{1,60}\])$/.test(value) ? value : undefined);
const oneOf =
  (...choices: string[]) =>
  (value: string) =>
    choices.find((choice) => choice === value);

/** The options in SMTP_URL's query, explained in docs/operations/mail.md. Each reader returns undefined for an invalid value. */
const options = {
  requireTLS: flag,
  ignoreTLS: flag,
  opportunisticTLS: flag,
  pool: count,
  maxMessages: count,
  rateLimit: count,
  connectionTimeout: count,
  greetingTimeout: count,
  socketTimeout: count,
  name: hostName,
  authMethod: oneOf('PLAIN', 'LOGIN', 'CRAM-MD5'),
  'oauth2.tokenUrl': httpsUrl,
  'oauth2.clientId': anyText,
  'oauth2.clientSecret': anyText,
  'oauth2.scope': anyText,
  'oauth2.refreshToken': anyText,
  'tls.rejectUnauthorized': flag,
  'tls.ca': readCertificate,
  'tls.servername': hostName,
  // Node's OpenSSL refuses older versions, even if they are set here.
  'tls.minVersion': oneOf('TLSv1.2', 'TLSv1.3'),
};

type OptionName = keyof typeof options;

/** In milliseconds. Some servers wait 30 s before they greet a client, to deter spammers. */
const times = { connectionTimeout: 10_000, greetingTimeout: 45_000, socketTimeout: 60_000 };

export interface SmtpSettings {
  host: string;
  port: number;
  secure: boolean;
  auth?: { user: string; pass: string };
  /** Gets the access tokens for the sign-in with OAuth 2. It keeps the current one. */
  oauth2?: XOAuth2;
  authMethod?: string;
  name?: string;
  requireTLS?: boolean;
  ignoreTLS?: boolean;
  opportunisticTLS?: boolean;
  tls?: { rejectUnauthorized?: boolean; ca?: Buffer; servername?: string; minVersion?: SecureVersion };
  /** Milliseconds until the server has accepted the connection, including TLS for smtps. */
  connectionTimeout: number;
  /** Milliseconds for the greeting, and the same again for STARTTLS. */
  greetingTimeout: number;
  /** Milliseconds of silence after that. */
  socketTimeout: number;
  maxConnections: number;
  maxMessages: number;
  /** Emails per second. Unlimited if undefined. */
  rateLimit?: number;
}

/** The commands that each wait up to `socketTimeout` for a reply: EHLO, AUTH, MAIL, RCPT, DATA. */
const COMMANDS = 5;

/**
 * Returns the milliseconds that one email may take. A server that sends its replies a little at a time never reaches
 * `socketTimeout`, so only this limit ends the conversation.
 */
export function conversationLimit({
  connectionTimeout,
  greetingTimeout,
  socketTimeout,
}: SmtpSettings): number {
  return connectionTimeout + 2 * greetingTimeout + COMMANDS * socketTimeout;
}

/**
 * Reads SMTP_URL into the transport's options. Unless the URL has one, the name in EHLO is the host of `origin`, because
 * mail servers often refuse the name of a container. Throws ConfigError, which says what is wrong and how to fix it.
 */
export function readSmtpSettings(smtpUrl: string, origin?: string): SmtpSettings {
  const url = URL.parse(smtpUrl);
  if (!url?.hostname || url.port === '0' || !/^\/?$/.test(url.pathname) || url.hash !== '') {
    throw unusable('set it to a URL like smtp://user:password@host:587');
  }
  const { pool, ...given } = readOptions(url.searchParams);
  const { group: tls, rest: withoutTls } = splitGroup(given, 'tls.');
  const { group: oauth2, rest } = splitGroup(withoutTls, 'oauth2.');
  const signsInByToken = Object.keys(oauth2).length > 0;
  const chosen = ['requireTLS', 'ignoreTLS', 'opportunisticTLS'].filter((name) => rest[name] === true);
  if (chosen.length > 1) throw unusable(`${chosen.join(' and ')} can't be combined, so keep one of them`);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port),
    secure: url.protocol === 'smtps:',
    ...(signsInByToken && { oauth2: readOAuth2(url, oauth2) }),
    ...(!signsInByToken && url.username !== '' && { auth: readSignIn(url) }),
    ...times,
    ...ehloName(origin),
    maxMessages: 100,
    ...rest,
    ...(Object.keys(tls).length > 0 && { tls }),
    maxConnections: typeof pool === 'number' ? pool : 5,
  };
}

/** Returns no name for an address or a local name, which would say less than this machine's own. */
function ehloName(origin: string | undefined): { name?: string } {
  const host = origin === undefined ? '' : new URL(origin).hostname;
  return host.includes('.') && isIP(host) === 0 ? { name: host } : {};
}

/** The library requests no token without a refresh token, so client credentials are given as parameters. */
export const NO_REFRESH_TOKEN = 'none';

/** With a refresh token, the user has agreed once. Without one, the app signs in as itself (client credentials). */
function readOAuth2({ username }: URL, given: Record<string, unknown>): XOAuth2 {
  const { tokenUrl, clientId, clientSecret, scope, refreshToken } = given as Record<
    string,
    string | undefined
  >;
  const missing = Object.entries({ tokenUrl, clientId, clientSecret }).find(
    ([, value]) => value === undefined,
  );
  if (missing) throw unusable(`to sign in with OAuth 2, set the option oauth2.${missing[0]}`);
  if (username === '') throw unusable('to sign in with OAuth 2, set the username to the mailbox');
  return new XOAuth2({
    user: decoded(username),
    clientId,
    clientSecret,
    accessUrl: tokenUrl,
    refreshToken: refreshToken ?? NO_REFRESH_TOKEN,
    customParams: {
      ...(scope !== undefined && { scope }),
      ...(refreshToken === undefined && { grant_type: 'client_credentials', refresh_token: '' }),
    },
    requestTimeout: times.connectionTimeout,
  });
}

function readSignIn({ username, password }: URL): { user: string; pass: string } {
  if (password === '')
    throw unusable('add the password after the username, like smtp://user:password@host:587');
  return { user: decoded(username), pass: decoded(password) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unusable('encode % as %25 in the username and password');
  }
}

function readOptions(query: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, text] of query) {
    if (!Object.hasOwn(options, name)) {
      throw unusable(`there is no option ${name}. The options are ${Object.keys(options).join(', ')}`);
    }
    const value = options[name as OptionName](text);
    if (value === undefined) throw unusable(`the option ${name} can't be "${text}"`);
    read[name] = value;
  }
  return read;
}

/** Separates the options whose names begin with the prefix, and removes the prefix. */
function splitGroup(given: Record<string, unknown>, prefix: string) {
  const entries = Object.entries(given);
  const inGroup = ([name]: [string, unknown]) => name.startsWith(prefix);
  return {
    group: Object.fromEntries(
      entries.filter(inGroup).map(([name, value]) => [name.slice(prefix.length), value]),
    ),
    rest: Object.fromEntries(entries.filter((entry) => !inGroup(entry))),
  };
}

function readCertificate(file: string): Buffer {
  try {
    const certificate = readFileSync(file);
    new X509Certificate(certificate);
    return certificate;
  } catch (error) {
    throw unusable(`the file in tls.ca can't be read as a PEM certificate (${(error as Error).message})`);
  }
}

function unusable(fix: string): ConfigError {
  return new ConfigError(`Invalid SMTP_URL: ${fix}.`);
}
