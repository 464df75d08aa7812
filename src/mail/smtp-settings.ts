import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { ConfigError } from '../config.ts';

const flag = (value: string) => (value === 'true' ? true : value === 'false' ? false : undefined);
const count = (value: string) => (/^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined);
const word = (value: string) => value || undefined;
const tlsVersion = (value: string) => (/^TLSv1(\.[1-3])?$/.test(value) ? value : undefined);

/** What may stand in the query of SMTP_URL; each reader gives undefined for a value it cannot take. */
const options = {
  /** Refuse a relay that does not offer STARTTLS. */
  requireTLS: flag,
  /** Do not use STARTTLS even where it is offered. */
  ignoreTLS: flag,
  /** Go on without TLS where STARTTLS fails. */
  opportunisticTLS: flag,
  /** Connections at once. */
  pool: count,
  /** Mails over one connection. */
  maxMessages: count,
  /** Mails a second at most. */
  rateLimit: count,
  connectionTimeout: count,
  greetingTimeout: count,
  socketTimeout: count,
  /** The name this host gives in EHLO. */
  name: word,
  authMethod: word,
  'tls.rejectUnauthorized': flag,
  /** The file with the certificate of the relay, or of who signed it. */
  'tls.ca': readCertificate,
  'tls.servername': word,
  'tls.minVersion': tlsVersion,
};

type OptionName = keyof typeof options;

/** A relay that does not answer within these times does not answer. It may well take 30 s for a greeting. */
const times = { connectionTimeout: 10_000, greetingTimeout: 45_000, socketTimeout: 60_000 };

export type SmtpSettings = SMTPPoolOptions & { pool: true; maxConnections: number };

/** SMTP_URL as the transport's options. Throws ConfigError, which names what is wrong and the fix. */
export function readSmtpSettings(smtpUrl: string): SmtpSettings {
  const url = URL.parse(smtpUrl);
  if (!url?.hostname || url.port === '0' || !/^\/?$/.test(url.pathname) || url.hash !== '') {
    throw unusable('set it to a URL like smtp://user:password@host:587');
  }
  const { pool, ...given } = readOptions(url.searchParams);
  const { tls, rest } = splitTls(given);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port),
    secure: url.protocol === 'smtps:',
    ...(url.username !== '' && { auth: readSignIn(url) }),
    ...times,
    ...rest,
    ...(Object.keys(tls).length > 0 && { tls }),
    pool: true,
    maxConnections: typeof pool === 'number' ? pool : 5,
  };
}

function readSignIn({ username, password }: URL): { user: string; pass: string } {
  if (password === '') throw unusable('it has a user without a password: smtp://user:password@host:587');
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw unusable('write a % in its user or password as %25');
  }
}

function readOptions(query: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, text] of query) {
    if (!Object.hasOwn(options, name)) {
      throw unusable(`it has no option ${name}; there are ${Object.keys(options).join(', ')}`);
    }
    const value = options[name as OptionName](text);
    if (value === undefined) throw unusable(`its option ${name} cannot be "${text}"`);
    read[name] = value;
  }
  return read;
}

function splitTls(given: Record<string, unknown>) {
  const entries = Object.entries(given);
  const isTls = ([name]: [string, unknown]) => name.startsWith('tls.');
  return {
    tls: Object.fromEntries(entries.filter(isTls).map(([name, value]) => [name.slice(4), value])),
    rest: Object.fromEntries(entries.filter((entry) => !isTls(entry))),
  };
}

function readCertificate(file: string): Buffer {
  try {
    const certificate = readFileSync(file);
    new X509Certificate(certificate);
    return certificate;
  } catch (error) {
    throw unusable(
      `the file of its option tls.ca is no readable PEM certificate (${(error as Error).message})`,
    );
  }
}

function unusable(fix: string): ConfigError {
  return new ConfigError(`SMTP_URL is not usable: ${fix}.`);
}
