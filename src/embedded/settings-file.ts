import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { SettingName } from '../environment/schema.ts';

/** Only `npm start` itself reads these, so no other command needs them. */
type ForStart =
  | 'ADMIN_USERNAME'
  | 'ADMIN_EMAIL'
  | 'ADMIN_PASSWORD'
  | 'ADMIN_PASSWORD_FILE'
  | 'DEMO_DATA'
  | 'DEMO_TECHNICIANS';

/**
 * Writes the settings of `npm start` to a file for a shell, so other commands can use the same ones. A setting without
 * a value is written as empty, which overrides the shell's own. Only the file's owner can read it. Returns its path.
 */
export function writeSettings(config: Config): string {
  const file = path.join(config.dataDirectory, 'settings.env');
  const flag = (value: boolean | undefined) => (value === undefined ? '' : value ? '1' : '0');
  const settings: Record<Exclude<SettingName, ForStart>, string> = {
    NODE_ENV: config.production ? 'production' : 'development',
    DATABASE_URL: config.databaseUrl,
    DATABASE_POOLER: config.databasePooler ?? '',
    DATABASE_DIRECT_URL: config.databaseDirectUrl,
    DATABASE_POOL_SIZE: String(config.databasePoolSize),
    DATABASE_TIMEOUT: String(config.databaseTimeout),
    SMTP_URL: config.smtpUrl,
    MAIL_FROM: config.mailFrom,
    MAIL_ENVELOPE_FROM: config.mailEnvelopeFrom ?? '',
    MAIL_HOLD: flag(config.mailHold),
    SIGN_IN_ALERTS: flag(config.signInAlerts),
    // The values below are from these files.
    DATABASE_URL_FILE: '',
    DATABASE_DIRECT_URL_FILE: '',
    SMTP_URL_FILE: '',
    SECRET_KEY_FILE: '',
    SECRET_KEY: config.secretKeys.join(),
    BASE_URL: config.origin,
    TRUST_PROXY: config.trustProxy.join(),
    HOST: config.host,
    PORT: String(config.port),
    MAILBOX_PORT: String(config.mailboxPort),
    WORKER_PORT: String(config.workerPort ?? ''),
    SSO_BASE_URL: config.ssoOrigin,
    SSO_PORT: String(config.ssoPort),
    SSO_ALLOW_PRIVATE: flag(config.ssoAllowPrivate),
    SHUTDOWN_DELAY: String(config.shutdownDelay),
    MAIL_RETENTION_DAYS: String(config.mailRetentionDays),
    METRICS_PORT: String(config.metricsPort ?? ''),
    METRICS_HOST: config.metricsHost,
    LOG_LEVEL: config.logLevel,
    PRODUCT_NAME: config.productName,
    SSO_NAME: config.ssoName,
    DEFAULT_LANGUAGE: config.defaultLanguage,
    DATA_DIR: config.dataDirectory,
  };
  const lines = Object.entries(settings).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}

/** Quotes a value so that a POSIX shell takes it literally. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
