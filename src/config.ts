import { existsSync } from 'node:fs';
import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { ConfigError } from './lib/errors.ts';
import {
  emailField,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
  USERNAME_RULE,
  usernameField,
} from './lib/typed-fields.ts';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);

const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** A name that appears in headings and in the headers of emails, so it must be one line. */
const nameSetting = z.string().regex(/^\P{C}{1,60}$/u);

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ })
  .or(z.string().regex(/^postgres(ql)?:\/\/\S+$/));

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: postgresUrl.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+/)
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<[^\s<>@,]+@[^\s<>@,]+>$|^[^\s<>@,]+@[^\s<>@,]+$/)
    .optional(),
  BASE_URL: z.url({ protocol: /^https?$/, hostname: /^.+$/ }).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port(3000),
  MAILBOX_PORT: port(8025),
  SSO_PORT: port(3001),
  SSO_BASE_URL: z.url({ protocol: /^https?$/, hostname: /^.+$/ }).optional(),
  WORKER_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  ADMIN_USERNAME: usernameField.optional(),
  ADMIN_EMAIL: emailField.optional(),
  ADMIN_PASSWORD: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD).optional(),
  DEMO_DATA: flag.optional(),
  DEMO_TECHNICIANS: z.coerce.number().int().min(0).max(1_000_000).default(60),
  SECRET_KEY: z
    .string()
    .transform((list) => list.split(',').map((key) => key.trim()))
    .pipe(z.array(z.string().min(32)).min(1))
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((range) => range.trim()))
    .pipe(z.array(z.string().refine(isAddressRange)).min(1))
    .optional(),
  SSO_ALLOW_PRIVATE: flag.optional(),
  MAIL_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  PRODUCT_NAME: nameSetting.default('Mail Assure'),
  SSO_NAME: nameSetting.default('Single Sign-On (SSO)'),
  DATA_DIR: z.string().min(1).default('.data'),
});

export type SettingName = keyof z.input<typeof schema>;

const fixes: Record<SettingName, string> = {
  NODE_ENV: 'set it to production or development',
  DATABASE_URL: 'set it to a URL like postgres://user:password@host:5432/database',
  SMTP_URL: 'set it to a URL like smtp://user:password@host:587 or smtps://host',
  MAIL_FROM: 'set it to an address like Mail Assure <no-reply@example.com>',
  BASE_URL: 'set it to the origin people use, like https://console.example.com',
  HOST: 'set it to the address to listen on, like 127.0.0.1',
  PORT: 'set it to a port from 1 to 65535',
  MAILBOX_PORT: 'set it to a port from 1 to 65535',
  SSO_PORT: 'set it to a port from 1 to 65535',
  SSO_BASE_URL: 'set it to the origin of the bundled provider, like https://sso.example.com',
  WORKER_PORT: 'set it to a port from 1 to 65535, or leave it out',
  ADMIN_USERNAME: `${USERNAME_RULE[0]?.toLowerCase()}${USERNAME_RULE.slice(1, -1)}`,
  ADMIN_EMAIL: 'set it to one email address',
  ADMIN_PASSWORD: `use ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`,
  DEMO_DATA: 'set it to 0 or 1',
  DEMO_TECHNICIANS: 'set it to a number from 0 to 1000000',
  SECRET_KEY:
    'set it to 32 random characters or more (openssl rand -base64 32), or a comma list of such keys',
  TRUST_PROXY: 'set it to the CIDRs of your proxies, like 10.0.0.0/8',
  SSO_ALLOW_PRIVATE: 'set it to 0 or 1',
  MAIL_RETENTION_DAYS: 'set it to a number of days from 1 to 3650',
  PRODUCT_NAME: 'use one line of 1 to 60 characters',
  SSO_NAME: 'use one line of 1 to 60 characters',
  DATA_DIR: 'set it to a folder',
};

/** The names of all environment variables. docs/operations/install.md describes them. */
export const settingNames = Object.keys(fixes);

/** The settings from the environment. A setting that an embedded part can replace is still optional here. */
export type Settings = ReturnType<typeof loadSettings>;

/** Everything the console needs to run. */
export interface Config extends Settings {
  databaseUrl: string;
  smtpUrl: string;
  mailFrom: string;
  secretKeys: string[];
}

/** Reads and validates the environment. Throws ConfigError if a variable is missing or invalid. */
export function loadSettings(environment: NodeJS.ProcessEnv = process.env) {
  // An empty variable is treated as one that isn't set.
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof fixes;
    throw new ConfigError(`${name} is not usable: ${fixes[name]}.`);
  }
  const env = parsed.data;
  const baseUrl = originOf('BASE_URL', env.BASE_URL ?? `http://localhost:${env.PORT}`);
  const ssoBaseUrl = originOf('SSO_BASE_URL', env.SSO_BASE_URL ?? `http://localhost:${env.SSO_PORT}`);
  const secured = Object.entries({ BASE_URL: baseUrl, SSO_BASE_URL: ssoBaseUrl }).find(
    ([, { protocol }]) => protocol === 'https:',
  );
  if (secured && env.TRUST_PROXY === undefined) {
    throw new ConfigError(
      `TRUST_PROXY is missing: ${secured[0]} is https, so set it to the CIDRs of the proxy that ends TLS, like 10.0.0.0/8.`,
    );
  }
  const production = env.NODE_ENV === 'production';
  return {
    /** Identifies the app, because the bundled SSO provider shares code with the console. */
    app: 'console' as 'console' | 'sso-provider',
    production,
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
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
    adminUsername: env.ADMIN_USERNAME,
    adminEmail: env.ADMIN_EMAIL,
    adminPassword: env.ADMIN_PASSWORD,
    demoData: env.DEMO_DATA,
    demoTechnicians: env.DEMO_TECHNICIANS,
    secretKeys: env.SECRET_KEY,
    trustProxy: env.TRUST_PROXY ?? [],
    ssoAllowPrivate: env.SSO_ALLOW_PRIVATE,
    mailRetentionDays: env.MAIL_RETENTION_DAYS,
    productName: env.PRODUCT_NAME,
    ssoName: env.SSO_NAME,
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

function originOf(name: keyof typeof fixes, text: string): URL {
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new ConfigError(`${name} is not usable: give the origin alone, without a path.`);
  }
  return url;
}

function isAddressRange(range: string): boolean {
  return ipaddr.isValid(range) || ipaddr.isValidCIDR(range);
}

/** The folder with package.json. It is the same for the sources and for the compiled files in dist/. */
export const projectRoot = findProjectRoot(import.meta.dirname);

function findProjectRoot(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : findProjectRoot(path.dirname(folder));
}
