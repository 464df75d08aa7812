import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { DEFAULT_TIMEOUT_SECONDS } from './database/connection.ts';
import { catalogues, languages } from './locales/catalogues.ts';
import { ConfigError } from './lib/errors.ts';
import { logLevels } from './lib/logger.ts';
import { emailField, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, usernameField } from './forms/form-fields.ts';

const { rule: usernameRule } = catalogues.en.validation.username;

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const port = (fallback: number) => wholeNumber(1, 65535).default(fallback);

const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** A name that appears in headings and in the headers of emails, so it must be one line. */
const nameSetting = z.string().regex(/^\P{C}{1,60}$/u);

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ })
  .or(z.string().regex(/^postgres(ql)?:\/\/\S+$/));

/**
 * Every environment variable. docs/operations/configuration.md and .env.example are generated from the descriptions and
 * examples here.
 */
export const schema = z.object({
  NODE_ENV: z
    .string()
    .default('development')
    .meta({
      description: 'Set it to `production` on a server. The `Dockerfile` sets it.',
      examples: ['production'],
    }),
  DATABASE_URL: postgresUrl.optional().meta({
    description: 'The PostgreSQL database.',
    examples: ['postgres://console:password@db.example.com:5432/manage_technicians'],
  }),
  DATABASE_URL_FILE: z
    .string()
    .optional()
    .meta({
      description: 'A file that contains the URL of the database, instead of `DATABASE_URL`.',
      examples: ['/run/secrets/database-url'],
    }),
  DATABASE_POOLER: z
    .enum(['transaction'])
    .optional()
    .meta({
      description:
        'Set it to `transaction` if `DATABASE_URL` points to a connection pooler in transaction mode. See [poolers](database.md#connection-poolers).',
      examples: ['transaction'],
    }),
  DATABASE_DIRECT_URL: postgresUrl.optional().meta({
    description:
      'The same database without the pooler, for everything that needs its own connection: migrations, notifications of new emails and the bundled provider. Required with `DATABASE_POOLER`.',
    examples: ['postgres://console:password@db.example.com:5432/manage_technicians'],
  }),
  DATABASE_DIRECT_URL_FILE: z
    .string()
    .optional()
    .meta({
      description: 'A file that contains that URL, instead of `DATABASE_DIRECT_URL`.',
      examples: ['/run/secrets/database-direct-url'],
    }),
  DATABASE_POOL_SIZE: wholeNumber(1, 1000)
    .default(16)
    .meta({
      description:
        'The maximum number of database connections for each process. A worker and the provider each have one more, which waits for new emails. See [the database](database.md#connections).',
      examples: ['10'],
    }),
  DATABASE_TIMEOUT: wholeNumber(1, 3600)
    .default(DEFAULT_TIMEOUT_SECONDS)
    .meta({
      description: 'The maximum number of seconds for one database statement.',
      examples: ['20'],
    }),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+/)
    .optional()
    .meta({
      description: 'The mail server. See [mail](mail.md) for its options.',
      examples: ['smtp://user:password@mail.example.com:587'],
    }),
  SMTP_URL_FILE: z
    .string()
    .optional()
    .meta({
      description: 'A file that contains the URL of the mail server, instead of `SMTP_URL`.',
      examples: ['/run/secrets/smtp-url'],
    }),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<[^\s<>@,]+@[^\s<>@,]+>$|^[^\s<>@,]+@[^\s<>@,]+$/)
    .optional()
    .meta({
      description: 'The sender of every email.',
      examples: ['Mail Assure <no-reply@example.com>'],
    }),
  MAIL_ENVELOPE_FROM: z
    .string()
    .regex(/^[^\s<>@,+]{1,20}@[^\s<>@,]+$/)
    .optional()
    .meta({
      description:
        'The address that mail servers report undeliverable emails to. Each email gets its own, such as `bounces+17.…@example.com`. See [mail](mail.md#sender-and-bounces).',
      examples: ['bounces@example.com'],
    }),
  MAIL_HOLD: flag.optional().meta({
    description:
      'Set it to 1 to keep all emails in the queue. Every page then shows a notice. Use it on a restored copy, so that it does not email anyone.',
    examples: ['1'],
  }),
  SECRET_KEY: z
    .string()
    .transform((list) => list.split(',').map((key) => key.trim()))
    .pipe(z.array(z.string().min(32)).min(1))
    .optional()
    .meta({
      description:
        'At least 32 random characters, for example the output of `openssl rand -base64 32`. To change it, set a comma-separated list. The first key encrypts, and all of them decrypt.',
    }),
  SECRET_KEY_FILE: z
    .string()
    .optional()
    .meta({
      description: 'A file that contains the key or the list of keys, instead of `SECRET_KEY`.',
      examples: ['/run/secrets/secret-key'],
    }),
  BASE_URL: z
    .url({ protocol: /^https?$/, hostname: /^.+$/ })
    .optional()
    .meta({
      description:
        'The origin that people use. Every link starts with it. Without it, the origin is `http://localhost:` and `PORT`.',
      examples: ['https://console.example.com'],
    }),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((range) => range.trim()))
    .pipe(z.array(z.string().refine(isAddressRange)).min(1))
    .optional()
    .meta({
      description:
        'The addresses or CIDRs of the proxy that terminates TLS, separated by commas. Required if `BASE_URL` or `SSO_BASE_URL` is https.',
      examples: ['127.0.0.1,::1'],
    }),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .meta({
      description:
        'The address that the web process, the provider and the health check of a worker listen on.',
      examples: ['0.0.0.0'],
    }),
  PORT: port(3000).meta({ description: 'The port of the web process.', examples: ['3000'] }),
  WORKER_PORT: wholeNumber(1, 65535)
    .optional()
    .meta({
      description:
        'The port on which a worker answers health checks. Without it, the worker does not answer health checks.',
      examples: ['3002'],
    }),
  METRICS_PORT: wholeNumber(1, 65535)
    .optional()
    .meta({
      description:
        'The port on which a process serves `/metrics` for Prometheus. Each process on a machine needs its own, so do not set it in a file that several of them read. Without it, there are no metrics. See [monitoring](monitoring.md).',
      examples: ['9464'],
    }),
  METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .meta({
      description:
        'The address on which the metrics are served. Reading them needs no sign-in, so the address must not be public.',
      examples: ['10.0.0.5'],
    }),
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .meta({
      description: 'The lowest level that is logged: `fatal`, `error`, `warn`, `info` or `debug`.',
      examples: ['warn'],
    }),
  SHUTDOWN_DELAY: wholeNumber(0, 300)
    .default(5)
    .meta({
      description:
        'How many seconds a web process or the provider keeps serving requests after SIGTERM, so that proxies can notice first. Must be at least 12 seconds less than the stop limit of the process manager, which is 30 seconds in `compose.yaml` and the systemd units. See [health checks](proxies.md#health-checks).',
      examples: ['10'],
    }),
  PRODUCT_NAME: nameSetting.default('Mail Assure').meta({
    description: 'The name shown on pages and in emails.',
    examples: ['Acme Mail'],
  }),
  SSO_NAME: nameSetting.default('Single Sign-On (SSO)').meta({
    description: 'The name shown for Single Sign-On.',
    examples: ['Acme SSO'],
  }),
  DEFAULT_LANGUAGE: z
    .enum(languages)
    .default('en')
    .meta({
      description:
        'The language of pages for browsers that accept none of the available languages, and of emails to people whose language we don’t know.',
      examples: ['en'],
    }),
  SIGN_IN_ALERTS: flag.optional().meta({
    description:
      'Set it to 0 to stop emailing people about sign-ins from new browsers. They can’t turn these emails off themselves.',
    examples: ['0'],
  }),
  MAIL_RETENTION_DAYS: wholeNumber(1, 3650)
    .default(90)
    .meta({
      description: 'How many days the Mail Queue keeps an email after its status is final.',
      examples: ['30'],
    }),
  SSO_ALLOW_PRIVATE: flag.optional().meta({
    description:
      '1 allows SSO providers at private addresses. In development, providers on this machine are always allowed.',
    examples: ['1'],
  }),
  SSO_BASE_URL: z
    .url({ protocol: /^https?$/, hostname: /^.+$/ })
    .optional()
    .meta({
      description:
        'The origin of the bundled provider, which is its issuer URL. Without it, the origin is `http://localhost:` and `SSO_PORT`.',
      examples: ['https://sso.example.com'],
    }),
  SSO_PORT: port(3001).meta({ description: 'The port of the bundled provider.', examples: ['3001'] }),
  ADMIN_USERNAME: usernameField(catalogues.en)
    .optional()
    .meta({
      description: 'The username of the first login. Without it, the first sign-in asks for it.',
      examples: ['amy'],
    }),
  ADMIN_EMAIL: emailField(catalogues.en)
    .optional()
    .meta({
      description: 'The email address of the first login. Set it together with `ADMIN_USERNAME`.',
      examples: ['amy@example.com'],
    }),
  ADMIN_PASSWORD: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH).optional().meta({
    description:
      'The password of the first login. Without it, the owner of the login sets one with a link. Remove it once someone has signed in.',
  }),
  ADMIN_PASSWORD_FILE: z
    .string()
    .optional()
    .meta({
      description: 'A file that contains that password, instead of `ADMIN_PASSWORD`.',
      examples: ['/run/secrets/admin-password'],
    }),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .meta({
      description: 'Only for `npm start`: the folder of its database and secrets.',
      examples: ['/var/tmp/console'],
    }),
  MAILBOX_PORT: port(8025).meta({
    description: 'Only for `npm start`: the port of its mailbox.',
    examples: ['8025'],
  }),
  DEMO_DATA: flag.optional().meta({
    description: 'Only for `npm start`: 0 starts with an empty installation.',
    examples: ['0'],
  }),
  DEMO_TECHNICIANS: wholeNumber(0, 1_000_000)
    .default(60)
    .meta({
      description: 'Only for `npm start`: the number of demo technicians.',
      examples: ['1000'],
    }),
});

export type SettingName = keyof z.input<typeof schema>;

const FILE_FIX = 'set it to a file that this process can read';

const fixes: Record<SettingName, string> = {
  NODE_ENV: 'set it to production or development',
  DATABASE_URL: 'set it to a URL like postgres://user:password@host:5432/database',
  DATABASE_URL_FILE: FILE_FIX,
  DATABASE_POOLER: 'set it to transaction, or leave it out',
  DATABASE_DIRECT_URL: 'set it to the URL of the same database without the pooler',
  DATABASE_DIRECT_URL_FILE: FILE_FIX,
  DATABASE_POOL_SIZE: 'set it to a number of connections from 1 to 1000',
  DATABASE_TIMEOUT: 'set it to a number of seconds from 1 to 3600',
  SMTP_URL: 'set it to a URL like smtp://user:password@host:587 or smtps://host',
  SMTP_URL_FILE: FILE_FIX,
  MAIL_FROM: 'set it to an address like Mail Assure <no-reply@example.com>',
  MAIL_ENVELOPE_FROM: 'set it to an address like bounces@example.com, with up to 20 characters before the @',
  MAIL_HOLD: 'set it to 0 or 1',
  BASE_URL: 'set it to the origin people use, like https://console.example.com',
  HOST: 'set it to the address to listen on, like 127.0.0.1',
  PORT: 'set it to a port from 1 to 65535',
  MAILBOX_PORT: 'set it to a port from 1 to 65535',
  SSO_PORT: 'set it to a port from 1 to 65535',
  SSO_BASE_URL: 'set it to the origin of the bundled provider, like https://sso.example.com',
  WORKER_PORT: 'set it to a port from 1 to 65535, or leave it out',
  METRICS_PORT: 'set it to a port from 1 to 65535, or leave it out',
  METRICS_HOST: 'set it to the address to listen on, like 127.0.0.1',
  LOG_LEVEL: `set it to ${logLevels.join(', ')}`,
  ADMIN_USERNAME: `${usernameRule[0]?.toLowerCase()}${usernameRule.slice(1, -1)}`,
  ADMIN_EMAIL: 'set it to one email address',
  ADMIN_PASSWORD: `use ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters`,
  ADMIN_PASSWORD_FILE: FILE_FIX,
  DEMO_DATA: 'set it to 0 or 1',
  DEMO_TECHNICIANS: 'set it to a number from 0 to 1000000',
  SECRET_KEY:
    'set it to 32 random characters or more (openssl rand -base64 32), or a comma-separated list of such keys',
  SECRET_KEY_FILE: FILE_FIX,
  TRUST_PROXY: 'set it to the CIDRs of your proxies, like 10.0.0.0/8',
  SHUTDOWN_DELAY: 'set it to a number of seconds from 0 to 300',
  SIGN_IN_ALERTS: 'set it to 0 or 1',
  SSO_ALLOW_PRIVATE: 'set it to 0 or 1',
  MAIL_RETENTION_DAYS: 'set it to a number of days from 1 to 3650',
  PRODUCT_NAME: 'use one line of 1 to 60 characters',
  SSO_NAME: 'use one line of 1 to 60 characters',
  DEFAULT_LANGUAGE: `set it to ${languages.join(', ')}`,
  DATA_DIR: 'set it to a folder',
};

/** The settings from the environment. A setting that an embedded part can replace is still optional here. */
export type Settings = ReturnType<typeof loadSettings>;

/** Everything the console needs to run. */
export interface Config extends Settings {
  databaseUrl: string;
  /** The database without a connection pooler. */
  databaseDirectUrl: string;
  smtpUrl: string;
  mailFrom: string;
  secretKeys: string[];
}

/** Reads and validates the environment. Throws ConfigError if a variable is missing or invalid. */
export function loadSettings(environment: NodeJS.ProcessEnv = process.env) {
  // An empty variable is treated as one that isn't set.
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse({ ...filled, ...readSecretFiles(filled) });
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof fixes;
    throw new ConfigError(`Invalid ${name}: ${fixes[name]}.`);
  }
  const env = parsed.data;
  const baseUrl = originOf('BASE_URL', env.BASE_URL ?? `http://localhost:${env.PORT}`);
  const ssoBaseUrl = originOf('SSO_BASE_URL', env.SSO_BASE_URL ?? `http://localhost:${env.SSO_PORT}`);
  const secured = Object.entries({ BASE_URL: baseUrl, SSO_BASE_URL: ssoBaseUrl }).find(
    ([, { protocol }]) => protocol === 'https:',
  );
  if (secured && env.TRUST_PROXY === undefined) {
    throw new ConfigError(
      `TRUST_PROXY is missing: ${secured[0]} is https, so set it to the CIDRs of the proxy that terminates TLS, like 10.0.0.0/8.`,
    );
  }
  if (env.DATABASE_POOLER !== undefined) requireSetting('DATABASE_DIRECT_URL', env.DATABASE_DIRECT_URL);
  const production = env.NODE_ENV === 'production';
  return {
    /** Identifies the app, because the bundled SSO provider shares code with the console. */
    app: 'console' as 'console' | 'sso-provider',
    production,
    databaseUrl: checkedUrl('DATABASE_URL', env.DATABASE_URL),
    databaseDirectUrl: checkedUrl('DATABASE_DIRECT_URL', env.DATABASE_DIRECT_URL) ?? env.DATABASE_URL,
    /** The mode of the connection pooler that databaseUrl points to, if any. */
    databasePooler: env.DATABASE_POOLER,
    /** The maximum number of connections of a process. */
    databasePoolSize: env.DATABASE_POOL_SIZE,
    /** How long PostgreSQL may take for one statement, in seconds. */
    databaseTimeout: env.DATABASE_TIMEOUT,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    /** The address for reports about undeliverable emails. Without it, they go to the sender of the emails. */
    mailEnvelopeFrom: env.MAIL_ENVELOPE_FROM,
    /** Emails stay in the queue. */
    mailHold: env.MAIL_HOLD ?? false,
    /** People are emailed about sign-ins from new browsers. */
    signInAlerts: env.SIGN_IN_ALERTS ?? true,
    /** The origin of every link, without a trailing slash. */
    origin: baseUrl.origin,
    secure: baseUrl.protocol === 'https:',
    host: env.HOST,
    port: env.PORT,
    mailboxPort: env.MAILBOX_PORT,
    ssoPort: env.SSO_PORT,
    /** The origin of the bundled provider, which is also its issuer URL. */
    ssoOrigin: ssoBaseUrl.origin,
    /** The port on which a worker process answers health checks. If it isn't set, the worker doesn't answer them. */
    workerPort: env.WORKER_PORT,
    /** The port of the metrics. If it isn't set, there are none. */
    metricsPort: env.METRICS_PORT,
    metricsHost: env.METRICS_HOST,
    logLevel: env.LOG_LEVEL,
    adminUsername: env.ADMIN_USERNAME,
    adminEmail: env.ADMIN_EMAIL,
    adminPassword: env.ADMIN_PASSWORD,
    demoData: env.DEMO_DATA,
    demoTechnicians: env.DEMO_TECHNICIANS,
    secretKeys: env.SECRET_KEY,
    trustProxy: env.TRUST_PROXY ?? [],
    /** How long a process keeps serving requests after SIGTERM, in seconds, so that proxies notice it first. */
    shutdownDelay: env.SHUTDOWN_DELAY,
    ssoAllowPrivate: env.SSO_ALLOW_PRIVATE,
    mailRetentionDays: env.MAIL_RETENTION_DAYS,
    productName: env.PRODUCT_NAME,
    ssoName: env.SSO_NAME,
    defaultLanguage: env.DEFAULT_LANGUAGE,
    dataDirectory: path.resolve(env.DATA_DIR),
  };
}

/**
 * Loads the settings of a process without embedded parts. Throws ConfigError if a setting that they would provide is
 * missing.
 */
export function loadConfig(environment?: NodeJS.ProcessEnv): Config {
  const settings = loadSettings(environment);
  return {
    ...settings,
    databaseUrl: requireSetting('DATABASE_URL', settings.databaseUrl),
    databaseDirectUrl: requireSetting('DATABASE_URL', settings.databaseDirectUrl),
    smtpUrl: requireSetting('SMTP_URL', settings.smtpUrl),
    mailFrom: requireSetting('MAIL_FROM', settings.mailFrom),
    secretKeys: requireSetting('SECRET_KEY', settings.secretKeys),
  };
}

/** Returns the value of a setting. Throws ConfigError if it is undefined. */
export function requireSetting<T>(name: keyof typeof fixes, value: T | undefined): T {
  if (value === undefined) throw new ConfigError(`${name} is missing: ${fixes[name]}.`);
  return value;
}

/** The settings whose value can also be in a file, named by a variable that ends in _FILE. */
const secrets = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'SMTP_URL', 'SECRET_KEY', 'ADMIN_PASSWORD'] as const;

/** Far more than a list of keys or a URL needs. */
const MAX_SECRET_FILE_BYTES = 65_536;

function readSecretFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const named = secrets.filter((name) => environment[`${name}_FILE`] !== undefined);
  return Object.fromEntries(named.map((name) => [name, readSecretFile(name, environment)]));
}

function readSecretFile(name: (typeof secrets)[number], environment: NodeJS.ProcessEnv): string {
  if (environment[name] !== undefined) {
    throw new ConfigError(`${name} and ${name}_FILE are both set: leave one of them out.`);
  }
  const file = environment[`${name}_FILE`] ?? '';
  try {
    const stats = statSync(file);
    // Reading a pipe can take for ever, and a device may have no end.
    if (!stats.isFile() || stats.size > MAX_SECRET_FILE_BYTES) {
      throw new ConfigError(`Can't read ${name}_FILE: set it to a regular file of up to 64 kB.`);
    }
    // Editors and `echo` end a file with a line break.
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`Can't read ${name}_FILE (${code}): ${FILE_FIX}.`, { cause: error });
  }
}

/** Throws a ConfigError if characters of the username or password are not percent-encoded. */
function checkedUrl(name: keyof typeof fixes, text: string | undefined): string | undefined {
  if (text === undefined || isEncoded(text)) return text;
  throw new ConfigError(
    `Invalid ${name}: encode special characters in the username and password, for example / as %2F, ? as %3F, # as %23, @ as %40 and % as %25.`,
  );
}

function isEncoded(text: string): boolean {
  // The driver also allows an empty host after the credentials.
  const url = URL.parse(text.replace('@/', '@localhost/'));
  if (!url || url.hash !== '') return false;
  // Without a username, an @ further on shows that a special character ended the credentials too early.
  if (url.username === '' && url.pathname.includes('@')) return false;
  try {
    decodeURIComponent(url.username + url.password);
    return true;
  } catch {
    return false;
  }
}

function originOf(name: keyof typeof fixes, text: string): URL {
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new ConfigError(`Invalid ${name}: enter only the origin, without a path.`);
  }
  return url;
}

function isAddressRange(range: string): boolean {
  // If every address were a trusted proxy, anyone could claim any address.
  return ipaddr.isValid(range) || (ipaddr.isValidCIDR(range) && !range.endsWith('/0'));
}

/** The folder with package.json. It is the same for the sources and for the compiled files in dist/. */
export const projectRoot = findProjectRoot(import.meta.dirname);

/** The product's version, as in package.json. */
export const productVersion = readVersion();

function readVersion(): string {
  const text = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function findProjectRoot(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : findProjectRoot(path.dirname(folder));
}
