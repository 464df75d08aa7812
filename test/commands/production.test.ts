import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { startSmtpSink } from '../harness/smtp-sink.ts';
import { linkIn } from '../harness/running-console.ts';
import { BuiltConsole, type Started } from './built-console.ts';

const built = new BuiltConsole();
let own: TestDatabase;
let environment: Record<string, string>;
const started: Started[] = [];

// Every process here is started anew, and several at once.
jest.setTimeout(120_000);

beforeAll(() => built.build());

afterEach(async () => {
  for (const { process } of started.splice(0)) process.kill('SIGKILL');
  await own.drop();
});

describe('npm run migrate', () => {
  beforeEach(() => use(createTestDatabase({ empty: true })));

  test('migrates an empty database, even when run twice at once, and does nothing when run again', async () => {
    const both = await Promise.all([migrate(), migrate()]);
    expect(both).toEqual([succeeded, succeeded]);
    expect(await own.database('accounts')).toEqual([]);
    expect(await migrate()).toEqual(succeeded);
  });

  test('agrees with migrations run from the sources', async () => {
    await migrateToLatest(own.database);
    const before: unknown = await own.database('knex_migrations').orderBy('id');
    expect(await migrate()).toEqual(succeeded);
    await migrateToLatest(own.database);
    expect(await own.database('knex_migrations').orderBy('id')).toEqual(before);
  });

  test('has to run first: web refuses to start on an empty database, and leaves it empty', async () => {
    expect(await built.run('web.js', environment)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The database is not migrated to this version: run npm run migrate first.\n',
    });
    const { rows } = await own.database.raw<{ rows: unknown[] }>(
      `select from pg_class where relnamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
  });

  test('needs only DATABASE_URL, and says in one line what is wrong with it', async () => {
    expect(await built.run('commands/migrate.js', {})).toEqual({
      code: 1,
      stdout: '',
      stderr: 'DATABASE_URL is missing: set it to a URL like postgres://user:password@host:5432/database.\n',
    });
    const port = await freePort();
    const nobody = await built.run('commands/migrate.js', {
      DATABASE_URL: `postgres://amy:secret@127.0.0.1:${port}/acme`,
    });
    expect(nobody).toEqual({
      code: 1,
      stdout: '',
      stderr: `DATABASE_URL is not usable (connect ECONNREFUSED 127.0.0.1:${port}): start that PostgreSQL, or correct the URL.\n`,
    });
    const wrong = await built.run('commands/migrate.js', {
      DATABASE_URL: own.url.replace(/:[^:@]+@/, ':wrong@'),
    });
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toMatch(/^DATABASE_URL is not usable \(password authentication failed .*\): .*\n$/);
  });
});

describe('npm run web', () => {
  beforeEach(() => use(createTestDatabase()));

  test('serves pages, and exits with code 0 on SIGTERM', async () => {
    const { web, url } = await startWeb();
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${url}/login`)).text()).toContain('Mail Assure');
    expect(await web.stop('SIGTERM')).toBe(0);
  });

  test('R5 a request in progress at SIGTERM is finished, and new ones are refused', async () => {
    const { web, url } = await startWeb();
    const request = await halfRequest(url);
    const answer = textOf(request);
    const ended = web.stop('SIGTERM');
    await web.line('stopping');
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    request.write('Connection: keep-alive\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await ended).toBe(0);
  });

  test('R5 a request that never ends does not delay the exit beyond ten seconds', async () => {
    const { web, url } = await startWeb();
    await halfRequest(url);
    const began = Date.now();
    expect(await web.stop('SIGTERM')).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_500);
  });

  test('R6 500 connections that send nothing more do not block other clients', async () => {
    const { url } = await startWeb();
    const slow = await Promise.all(Array.from({ length: 500 }, () => halfRequest(url)));
    const began = Date.now();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(2_000);
    // Whoever has not said within ten seconds what it wants is sent away.
    expect(await textOf(slow[0] as Socket)).toMatch(/^HTTP\/1\.1 408 /);
    for (const socket of slow) socket.destroy();
  });

  test('refuses to start with a different SECRET_KEY, but starts with a new key before the previous one', async () => {
    await stopped(await startWeb());
    const former = environment['SECRET_KEY'] ?? '';
    const newer = 'the second secret of the production tests';
    environment['SECRET_KEY'] = newer;
    expect(await built.run('web.js', environment)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'SECRET_KEY is not the key that this database is used with. Add the previous key to its list, after the new one.\n',
    });
    environment['SECRET_KEY'] = `${newer},${former}`;
    await stopped(await startWeb());
    environment['SECRET_KEY'] = former;
    expect(await built.run('web.js', environment)).toMatchObject({ code: 1 });
  });

  test('says that its port is in use', async () => {
    const { url } = await startWeb();
    expect(await built.run('web.js', environment)).toMatchObject({
      code: 1,
      stderr: `PORT ${new URL(url).port} is taken: stop what listens there, or set PORT to a free one.\n`,
    });
  });

  test('creates the first admin from the environment on an empty database', async () => {
    Object.assign(environment, {
      ADMIN_USERNAME: 'amy',
      ADMIN_EMAIL: 'amy@acme.example',
      ADMIN_PASSWORD: 'orchid lantern quarry mild',
    });
    await stopped(await startWeb());
    await stopped(await startWeb());
    expect(await own.database('accounts').select('username', 'email', 'role', 'status')).toEqual([
      { username: 'amy', email: 'amy@acme.example', role: 'primary', status: 'active' },
    ]);
    expect(await own.database('audit_events').pluck('action')).toEqual(['create-admin']);
    expect(await own.database('mail_jobs')).toEqual([]);
  });

  test('invites the first admin if no password is set', async () => {
    Object.assign(environment, { ADMIN_USERNAME: 'amy', ADMIN_EMAIL: 'amy@acme.example' });
    await stopped(await startWeb());
    expect(await own.database('accounts').select('username', 'status', 'password_hash')).toEqual([
      { username: 'amy', status: 'pending', password_hash: null },
    ]);
    expect(await own.database('mail_jobs').select('message', 'address')).toEqual([
      { message: 'invitation', address: 'amy@acme.example' },
    ]);
  });
});

describe('npm run admin:create', () => {
  beforeEach(() => use(createTestDatabase()));

  test('creates the first admin, and prints a link to sign in for the first time', async () => {
    const args = ['--username', 'amy', '--email', 'amy@acme.example', '--name', 'Acme Hosting'];
    const { code, stdout } = await built.run('commands/admin-create.js', environment, args);
    expect(code).toBe(0);
    expect(stdout).toContain('Created the main admin amy (amy@acme.example) of Acme Hosting.');
    const { url } = await startWeb();
    const page = await fetch(linkIn(stdout).replace('http://console.example', url));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Acme Hosting');
    expect(await own.database('mail_jobs')).toEqual([]);
  });

  test('prints its usage when called with wrong arguments', async () => {
    const ended = await built.run('commands/admin-create.js', environment, ['--username', 'Amy Smith']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^Usage: npm run admin:create .*\n$/);
    expect(await own.database('admins')).toEqual([]);
  });
});

describe('npm run doctor', () => {
  beforeEach(() => use(createTestDatabase()));

  test('reports what needs fixing, and neither it nor audit:verify changes anything', async () => {
    await stopped(await startWeb());
    const mail = await startSmtpSink();
    const former = environment['SECRET_KEY'] ?? '';
    Object.assign(environment, {
      SMTP_URL: mail.url,
      SECRET_KEY: `the second secret of the production tests,${former}`,
    });
    await own.database('admins').insert({ id: 1, path: '1', name: 'Acme Hosting', slug: 'acme' });
    const before = await contentOf(own);

    const well = await built.run('commands/doctor.js', environment);
    expect(well).toMatchObject({ code: 0, stderr: '' });
    expect(well.stdout).toMatch(
      /^Database: OK\. .* SECRET_KEY matches\. Warning: the console connects as \w+, which is a superuser\. .*\nMail server: OK\. .*\n$/,
    );
    expect(await built.run('commands/audit-verify.js', environment)).toMatchObject({ code: 0 });
    expect(await contentOf(own)).toEqual(before);

    await own.database('technician_counts').insert({ admin_id: 1, technicians: 7 });
    const miscounted = await contentOf(own);
    const wrong = await built.run('commands/doctor.js', environment);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain(
      'Database: needs fixing. The stored number of technicians is wrong at 1 admin. Run npm run technicians:recount.\n',
    );
    expect(await contentOf(own)).toEqual(miscounted);
    expect(await built.run('commands/technicians-recount.js', environment)).toEqual({
      code: 0,
      stdout: 'Corrected the number of technicians at 1 admin.\n',
      stderr: '',
    });
    expect(await own.database('technician_counts')).toEqual([{ admin_id: 1, technicians: 0 }]);

    environment['SECRET_KEY'] = 'a key that this database has never seen';
    const locked = await built.run('commands/doctor.js', environment);
    expect(locked).toMatchObject({ code: 1 });
    expect(locked.stdout).toContain('Database: needs fixing. SECRET_KEY is not the key ');
    await mail.stop();
  });

  test('does not warn about a role that is not a superuser, and other commands say in one line which permission is missing', async () => {
    await own.database.raw(`create role plain_owner login password 'plain'`);
    await own.database.raw('grant select on all tables in schema public to plain_owner');
    try {
      environment['DATABASE_URL'] = own.url.replace(/\/\/[^@]+@/, '//plain_owner:plain@');
      const { stdout } = await built.run('commands/doctor.js', environment);
      expect(stdout).toMatch(/^Database: OK\. .* SECRET_KEY matches\.\n/);
      expect(await built.run('commands/technicians-recount.js', environment)).toEqual({
        code: 1,
        stdout: '',
        stderr: 'The database refused the command: permission denied for table installation.\n',
      });
    } finally {
      await own.database.raw('drop owned by plain_owner');
      await own.database.raw('drop role plain_owner');
    }
  });
});

describe('a database that a newer version has migrated', () => {
  beforeEach(() => use(createTestDatabase()));

  test('is left unchanged by every process and command, and each of them says so in one line', async () => {
    await own.database('knex_migrations').insert({ name: '20991231000000_rooms__create', batch: 9 });
    const before = await contentOf(own);
    const commands = readdirSync(path.join(projectRoot, 'src', 'commands')).map((file) =>
      path.join('commands', file.replace(/\.ts$/, '.js')),
    );
    const programs = ['web.js', 'worker.js', ...commands];
    const sentence = `The database is newer than this program, which doesn't have its migration 20991231000000_rooms__create. `;
    for (const file of programs) {
      const { code, stdout, stderr } = await built.run(file, environment);
      const lines = (stdout + stderr).split('\n');
      expect([file, code, lines.filter((line) => line.includes(sentence)).length]).toEqual([file, 1, 1]);
      expect([file, lines.filter((line) => line.startsWith('    at '))]).toEqual([file, []]);
    }
    expect(await contentOf(own)).toEqual(before);
  });
});

describe('npm run worker', () => {
  beforeEach(() => use(createTestDatabase()));

  test('reports on WORKER_PORT that it is healthy, and exits with code 0 on SIGTERM', async () => {
    environment['WORKER_PORT'] = String(await freePort());
    const worker = startProcess('worker.js');
    await worker.line('the mail worker waits for mail');
    const answer = await fetch(`http://127.0.0.1:${environment['WORKER_PORT']}/healthz`);
    expect(answer.status).toBe(200);
    expect(await worker.stop('SIGTERM')).toBe(0);
  });
});

async function use(database: Promise<TestDatabase>): Promise<void> {
  own = await database;
  environment = {
    NODE_ENV: 'production',
    DATABASE_URL: own.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Mail Assure <no-reply@console.example>',
    SECRET_KEY: 'the first secret of the production tests',
    BASE_URL: 'http://console.example',
    PORT: String(await freePort()),
  };
}

/** Every row of every table. */
async function contentOf({ database }: TestDatabase): Promise<Record<string, unknown>> {
  const { rows } = await database.raw<{ rows: { name: string }[] }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by name`,
  );
  const content: Record<string, unknown> = {};
  for (const { name } of rows) {
    const table = await database.raw<{ rows: unknown[] }>(`select t::text from ${name} t order by 1`);
    content[name] = table.rows;
  }
  return content;
}

const succeeded = { code: 0, stdout: 'The database is migrated to this version.\n', stderr: '' };

function migrate() {
  return built.run('commands/migrate.js', { DATABASE_URL: own.url });
}

function startProcess(file: string): Started {
  const process = built.start(file, environment);
  started.push(process);
  return process;
}

async function startWeb(): Promise<{ web: Started; url: string }> {
  const web = startProcess('web.js');
  const line = await web.line('the console listens');
  return { web, url: String(line['url']) };
}

async function stopped({ web }: { web: Started }): Promise<void> {
  expect(await web.stop('SIGTERM')).toBe(0);
}

/** A request whose headers have not ended yet. */
async function halfRequest(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write('GET /healthz HTTP/1.1\r\nHost: console.example\r\n');
  return socket;
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  await once(socket, 'close');
  return text;
}
