import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { MailMessage } from '../../src/embedded/mail-message.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { paths } from '../../src/paths.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { Checkout, type Start } from '../harness/checkout.ts';
import { codeAt } from '../harness/people.ts';
import { startSmtpSink } from '../harness/smtp-sink.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { waitUntil } from '../harness/wait-until.ts';

// Each test starts everything, and on a busy machine that takes half a minute.
jest.setTimeout(240_000);

let checkout: Checkout;
let ports: { PORT: string; MAILBOX_PORT: string; SSO_PORT: string };
let running: Start | undefined;

beforeAll(async () => {
  checkout = new Checkout();
  const next = async () => String(await freePort());
  ports = { PORT: await next(), MAILBOX_PORT: await next(), SSO_PORT: await next() };
});

afterAll(async () => {
  await stop();
  checkout.remove();
});

async function stop(): Promise<void> {
  if (running && running.process.exitCode === null) {
    running.signal('SIGTERM');
    await running.exitCode();
  }
  running = undefined;
}

async function untilStarted(next: Start): Promise<Start> {
  running = next;
  await next.says('Ctrl-C stops everything.');
  return next;
}

function browse(): BrowserLike {
  return openBrowser(`http://127.0.0.1:${ports.PORT}`);
}

/** As the lines that were printed say. */
async function signInAsPrinted({ output }: Start): Promise<BrowserLike> {
  const [, username = '', password = ''] =
    /Username {2}(.+)\n\s+Password {2}(.+)\n/.exec(output.stdout) ?? [];
  const browser = browse();
  await browser.get(paths.signIn);
  await browser.submit({ identifier: username, password });
  return browser;
}

describe('npm start', () => {
  test('starts a console with demo data and a mailbox without any set-up, and keeps changes, even when it is killed', async () => {
    const first = await untilStarted(checkout.start(ports));
    expect(first.output.stdout).toContain(`http://localhost:${ports.PORT}`);
    expect(first.output.stdout).toContain(`http://127.0.0.1:${ports.MAILBOX_PORT}`);
    const admin = await signInAsPrinted(first);
    expect(admin.page().heading).toBe('Two-Factor Setup');
    const secret = /[A-Z2-7]{4}( [A-Z2-7]{4}){7}/.exec(admin.page().text)?.[0].replaceAll(' ', '') ?? '';
    await admin.submit({ code: codeAt(secret, Date.now()) });
    expect(admin.page().text).toContain('Recovery Key');
    await admin.submit({ saved: 'yes' });
    await admin.get(paths.newTechnician);
    const email = 'newcomer@acme.example';
    await admin.submit({ username: 'newcomer', email, notes: '' });
    expect(admin.page().text).toContain(`invitation for ${email}`);
    const mail = await waitForMail(email);
    expect(mail?.text).toContain(`http://localhost:${ports.PORT}/invitation/`);

    // The settings file it names is enough for the other commands.
    const named = /first run this in your shell: \. (.+)/.exec(first.output.stdout)?.[1] ?? '';
    const doctor = await promisify(execFile)(
      'sh',
      ['-c', `. '${named}' && node --import tsx src/commands/doctor.ts`],
      { cwd: checkout.folder, env: { PATH: process.env['PATH'] } },
    );
    expect(doctor.stdout).toContain('Database: OK.');
    expect(statSync(named).mode & 0o777).toBe(0o600);

    const beside = checkout.start({ ...ports, PORT: '1' });
    expect(await beside.exitCode()).toBe(1);
    expect(beside.output.stderr).toMatch(/^.*\.data is already in use by process \d+\. .*DATA_DIR.*\n$/);
    // The same in a shell that has read the settings file, where the database of the first start is set.
    const log = join(checkout.dataDirectory, 'console.log');
    const logged = readFileSync(log, 'utf8');
    const databaseUrl = /DATABASE_URL='(.+)'/.exec(readFileSync(named, 'utf8'))?.[1] ?? '';
    const withSettings = checkout.startWithoutBuild({ ...ports, PORT: '1', DATABASE_URL: databaseUrl });
    expect(await withSettings.exitCode()).toBe(1);
    expect(withSettings.output.stderr).toMatch(
      /^.*\.data is already in use by process \d+\. .*DATA_DIR.*\n$/,
    );
    expect(logged).toContain('/technicians/new');
    expect(readFileSync(log, 'utf8').startsWith(logged)).toBe(true);
    expect((await browse().get(paths.signIn)).status).toBe(200);

    first.signal('SIGINT');
    const began = Date.now();
    expect(await first.exitCode()).toBe(0);
    // Long before the browser's idle connection would end by itself.
    expect(Date.now() - began).toBeLessThan(30_000);
    await expect(fetch(`http://127.0.0.1:${ports.PORT}/`)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${ports.MAILBOX_PORT}/`)).rejects.toThrow();

    const second = await untilStarted(checkout.startWithoutBuild(ports));
    expect(second.output.stdout).not.toContain('Creating');
    expect(await waitForMail(email)).toEqual(mail);
    const again = await signInAsPrinted(second);
    expect(again.page().heading).toBe('Two-factor authentication');

    second.signal('SIGKILL');
    await second.exitCode();
    // The next test uses this one too.
    const third = await untilStarted(checkout.start(ports));
    expect((await signInAsPrinted(third)).page().heading).toBe('Two-factor authentication');
  });

  test('ends with one line if its PostgreSQL stops', async () => {
    const product = running?.process.exitCode === null ? running : await untilStarted(checkout.start(ports));
    const cluster = /PostgreSQL is running\. Its files are in (.+)/.exec(product.output.stdout)?.[1] ?? '';
    const [postgres] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postgres), 'SIGKILL');
    expect(await product.exitCode()).toBe(1);
    expect(product.output.stderr).toMatch(/^PostgreSQL stopped unexpectedly\. See .*\n$/);
  });

  test('shuts down cleanly when it is stopped while starting', async () => {
    await stop();
    running = checkout.start(ports);
    await running.says('PostgreSQL is running');
    running.signal('SIGTERM');
    expect(await running.exitCode()).toBe(0);
    expect(existsSync(join(checkout.dataDirectory, 'start.lock'))).toBe(false);
  });

  test('uses the configured PostgreSQL and mail server, and starts neither', async () => {
    await stop();
    const own = await createTestDatabase();
    const relay = await startSmtpSink();
    const dataDirectory = join(checkout.folder, 'other-data');
    const settings = {
      ...ports,
      DATABASE_URL: own.url,
      SMTP_URL: relay.url,
      DATA_DIR: dataDirectory,
      ADMIN_USERNAME: 'amy',
      ADMIN_EMAIL: 'amy@acme.example',
      ADMIN_PASSWORD: 'velvet harbour cinnamon 42',
    };
    const { output } = await untilStarted(checkout.startWithoutBuild(settings));
    expect(output.stdout).not.toMatch(/PostgreSQL is running|Mailbox/);
    expect(existsSync(join(dataDirectory, 'postgres.password'))).toBe(false);
    expect(output.stdout).not.toContain('velvet harbour');
    const browser = browse();
    await browser.get(paths.signIn);
    await browser.submit({ identifier: 'amy', password: 'velvet harbour cinnamon 42' });
    expect(browser.page().heading).toBe('Two-Factor Setup');
    const hashes = await own.database('accounts').pluck<string[]>('password_hash');
    // Most other tests use cheaper parameters.
    expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/)]);
    await stop();
    await relay.stop();
    await own.drop();
  });
});

describe('a wrong setting is reported in one line that names the variable, and the exit code is 1', () => {
  let occupied: Server;
  beforeAll(async () => {
    await stop();
    occupied = createServer().listen(0, '127.0.0.1');
    await once(occupied, 'listening');
  });
  afterAll(() => {
    occupied.close();
  });

  test.each([
    ['PORT', () => ({ PORT: occupiedPort() })],
    ['MAILBOX_PORT', () => ({ MAILBOX_PORT: occupiedPort() })],
    // test/config.test.ts tries the other settings that are wrong in themselves.
    ['PORT', () => ({ PORT: 'http' })],
    ['DATABASE_URL', () => ({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/nothing' })],
    ['DATA_DIR', () => ({ DATA_DIR: '/proc/nothing' })],
  ])('%s', async (variable, environment) => {
    const wrong = checkout.startWithoutBuild({ ...ports, ...environment() });
    expect(await wrong.exitCode()).toBe(1);
    expect(wrong.output.stderr).toMatch(new RegExp(`^.*\\b${variable}\\b.*\\.\\n$`));
    expect(wrong.output.stderr).not.toContain('secret');
  });

  function occupiedPort(): string {
    return String((occupied.address() as AddressInfo).port);
  }
});

async function waitForMail(to: string): Promise<MailMessage | undefined> {
  return waitUntil(
    async () => {
      const response = await fetch(`http://127.0.0.1:${ports.MAILBOX_PORT}/api/messages?to=${to}`);
      const [mail] = (await response.json()) as MailMessage[];
      return mail;
    },
    (mail) => mail !== undefined,
  );
}
