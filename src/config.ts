import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fixOf, schema, type SettingName } from './environment/schema.ts';
import { readSecretFiles } from './environment/secret-files.ts';
import { ConfigError } from './lib/errors.ts';

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
    const name = String(parsed.error.issues[0]?.path[0]) as SettingName;
    throw new ConfigError(`Invalid ${name}: ${fixOf(name)}.`);
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
export function requireSetting<T>(name: SettingName, value: T | undefined): T {
  if (value === undefined) throw new ConfigError(`${name} is missing: ${fixOf(name)}.`);
  return value;
}

/** Throws a ConfigError if characters of the username or password are not percent-encoded. */
function checkedUrl(name: SettingName, text: string | undefined): string | undefined {
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

function originOf(name: SettingName, text: string): URL {
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new ConfigError(`Invalid ${name}: enter only the origin, without a path.`);
  }
  return url;
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
