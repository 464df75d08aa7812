import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';

/**
 * What `npm start` runs with, for a shell: so that other commands find the same database and make links that work.
 * Readable by its owner alone. Returns the file's path.
 */
export function writeSettings(config: Config): string {
  const file = path.join(config.dataDirectory, 'settings.env');
  const settings = {
    DATABASE_URL: config.databaseUrl,
    SMTP_URL: config.smtpUrl,
    MAIL_FROM: config.mailFrom,
    SECRET_KEY: config.secretKeys.join(),
    BASE_URL: config.origin,
  };
  const lines = Object.entries(settings).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}

/** As a POSIX shell takes it literally. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
