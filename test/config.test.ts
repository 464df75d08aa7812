import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../src/config.ts';
import { ConfigError } from '../src/lib/errors.ts';

const complete = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://acme:secret@db.example/acme',
  SMTP_URL: 'smtp://relay.example',
  MAIL_FROM: 'Mail Assure <no-reply@console.example>',
  SECRET_KEY: 'the first secret of the settings tests',
};

function errorOf(environment: NodeJS.ProcessEnv): string {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings', () => {
  test('are valid if all required ones are set', () => {
    expect(errorOf(complete)).toBe('');
  });

  test.each(['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'SECRET_KEY'] as const)(
    'report a missing %s and how to fix it, in one line',
    (name) => {
      for (const nothing of [undefined, '']) {
        expect(errorOf({ ...complete, [name]: nothing })).toMatch(new RegExp(`^${name} is missing: .+\\.$`));
      }
    },
  );

  test.each([
    ['DATABASE_URL', 'mysql://db.example/acme'],
    ['DATABASE_URL', 'acme'],
    ['SMTP_URL', 'http://relay.example'],
    ['SMTP_URL', '127.0.0.1:25'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'amy@acme.example\r\nBcc: bob@acme.example'],
    ['MAIL_ENVELOPE_FROM', 'bounces+1@acme.example'],
    ['METRICS_PORT', '0'],
    ['LOG_LEVEL', 'verbose'],
    ['DEFAULT_LANGUAGE', 'English'],
    ['BASE_URL', 'console.example'],
    ['BASE_URL', 'https://console.example/tools'],
    ['PORT', '0'],
    ['PORT', '3000a'],
    ['SECRET_KEY', 'too short'],
    ['SECRET_KEY', 'the first secret of the settings tests,short'],
    ['TRUST_PROXY', 'all'],
    ['TRUST_PROXY', '10.0.0.1,0.0.0.0/0'],
    ['DATABASE_POOL_SIZE', '0'],
    ['DATABASE_TIMEOUT', '0'],
    ['SHUTDOWN_DELAY', '-1'],
    ['ADMIN_USERNAME', 'Amy Smith'],
    ['ADMIN_EMAIL', 'amy'],
    ['ADMIN_PASSWORD', 'short'],
    ['DEMO_DATA', 'yes'],
    ['DEMO_TECHNICIANS', '-1'],
    ['MAIL_RETENTION_DAYS', '0'],
    ['PRODUCT_NAME', 'a'.repeat(61)],
    ['PRODUCT_NAME', 'Acme\nMail'],
  ])('report a wrong %s (%j) and how to fix it, in one line', (name, value) => {
    expect(errorOf({ ...complete, [name]: value })).toMatch(new RegExp(`^Invalid ${name}: .+\\.$`));
  });

  test('cannot be in a device, a folder or a huge file, which could take for ever to read', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
    const huge = path.join(folder, 'huge');
    writeFileSync(huge, 'a'.repeat(65_537));
    for (const file of ['/dev/zero', folder, huge]) {
      expect(errorOf({ ...complete, SECRET_KEY: undefined, SECRET_KEY_FILE: file })).toBe(
        "Can't read SECRET_KEY_FILE: set it to a regular file of up to 64 kB.",
      );
    }
    rmSync(folder, { recursive: true });
  });

  test('can be in a file instead, but not in both', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'settings-')), 'secret-key');
    writeFileSync(file, `${complete.SECRET_KEY}\n`);
    const { SECRET_KEY, ...others } = complete;
    expect(loadConfig({ ...others, SECRET_KEY_FILE: file }).secretKeys).toEqual([SECRET_KEY]);
    expect(errorOf({ ...complete, SECRET_KEY_FILE: file })).toBe(
      'SECRET_KEY and SECRET_KEY_FILE are both set: leave one of them out.',
    );
    expect(errorOf({ ...others, SECRET_KEY_FILE: `${file}.missing` })).toMatch(
      /^Can't read SECRET_KEY_FILE \(ENOENT\): /,
    );
    rmSync(path.dirname(file), { recursive: true });
  });

  test.each(['pa/ss', 'pa#ss', 'pa?ss', '12/ss', '100%'])(
    'say how to encode special characters in DATABASE_URL (%s)',
    (password) => {
      const DATABASE_URL = `postgres://acme:${password}@db.example/acme`;
      expect(errorOf({ ...complete, DATABASE_URL })).toMatch(
        /^Invalid DATABASE_URL: encode special characters/,
      );
      expect(
        errorOf({ ...complete, DATABASE_URL: DATABASE_URL.replace(password, encodeURIComponent(password)) }),
      ).toBe('');
    },
  );

  test('require the URL without the pooler if there is a pooler', () => {
    expect(errorOf({ ...complete, DATABASE_POOLER: 'transaction' })).toMatch(
      /^DATABASE_DIRECT_URL is missing: /,
    );
  });

  test('never repeat a value in an error, because it may be secret', () => {
    expect(errorOf({ ...complete, SECRET_KEY: 'hunter2' })).not.toContain('hunter2');
    expect(errorOf({ ...complete, DATABASE_URL: 'db://acme:hunter2@db.example' })).not.toContain('hunter2');
  });

  test('require the trusted proxies if TLS ends before the console', () => {
    const https = { ...complete, BASE_URL: 'https://console.example' };
    expect(errorOf(https)).toMatch(/^TRUST_PROXY is missing: .+\.$/);
    expect(errorOf({ ...https, TRUST_PROXY: '10.0.0.0/8, ::1' })).toBe('');
  });

  test('accept several secret keys, the newest first', () => {
    const { secretKeys } = loadConfig({ ...complete, SECRET_KEY: `${'n'.repeat(32)} , ${'o'.repeat(32)}` });
    expect(secretKeys).toEqual(['n'.repeat(32), 'o'.repeat(32)]);
  });
});
