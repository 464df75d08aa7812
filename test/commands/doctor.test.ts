import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { runToEnd } from '../harness/product-process.ts';
import { startSmtpSink } from '../harness/smtp-sink.ts';
import { createProductionDatabase, type ProductionDatabase } from './production-database.ts';

// Includes the wait for the build.
jest.setTimeout(240_000);

let own: ProductionDatabase;
beforeEach(async () => {
  own = await createProductionDatabase();
});
afterEach(() => own.drop());

const run = (command: string, settings = own.settings) => runToEnd(`src/commands/${command}.js`, settings);

describe('npm run doctor', () => {
  test('reports what needs fixing, and neither it nor audit:verify changes anything', async () => {
    await own.rememberKey();
    const mail = await startSmtpSink();
    const newKey = 'the second secret of the production tests';
    const settings = {
      ...own.settings,
      SMTP_URL: mail.url,
      SECRET_KEY: `${newKey},${own.settings['SECRET_KEY'] ?? ''}`,
    };
    const root = { id: 1, path: '1', slug: 'acme' };
    await own.database('admins').insert({ ...root, name: 'Acme Hosting' });
    await own.database
      .withSchema('sso_provider')
      .table('admins')
      .insert({ ...root, name: 'SSO' });
    const before = await own.content();
    const [well, log] = await Promise.all([run('doctor', settings), run('audit-verify', settings)]);
    expect(well).toMatchObject({ code: 0, stderr: '' });
    expect(well.stdout).toMatch(
      /^Version: \d+\.\d+\.\S+\nPasskeys: not available, because BASE_URL is http, .*\nDatabase: OK\. .* SECRET_KEY matches\. Warning: the console connects as \w+, which is a superuser\. .*\nPasskeys at the provider: available\. Browsers bind them to localhost\.\nKeys: OK\. .*\nMail server: OK\. .*\n$/,
    );
    expect(log).toMatchObject({ code: 0 });
    expect(await own.content()).toEqual(before);

    await own.database('technician_counts').insert({ admin_id: 1, technicians: 7 });
    const miscounted = await own.content();
    const [wrong, locked] = await Promise.all([
      run('doctor', { ...settings, SMTP_URL: mail.url.replace('//', '//console:secret@') }),
      run('doctor', { ...settings, SECRET_KEY: 'a key that this database has never seen' }),
    ]);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain(
      'Database: needs fixing. The stored number of technicians is wrong at 1 admin. Run npm run technicians:recount.\n',
    );
    expect(wrong.stdout).toMatch(
      /^Mail server: needs fixing\. .* doesn't offer sign-in, so .* as console\./m,
    );
    expect(locked.code).toBe(1);
    expect(locked.stdout).toContain('Database: needs fixing. SECRET_KEY is not the key ');
    expect(await own.content()).toEqual(miscounted);

    expect(await run('technicians-recount', settings)).toEqual({
      code: 0,
      stdout: 'Corrected the number of technicians at 1 admin.\n',
      stderr: '',
    });
    expect(await own.database('technician_counts')).toEqual([{ admin_id: 1, technicians: 0 }]);
    await mail.stop();
  });

  test('names the privileges that the role lacks, and other commands say the same in one line', async () => {
    await own.database.raw(`create role plain_owner login password 'plain'`);
    await own.database.raw('grant select on all tables in schema public to plain_owner');
    try {
      const settings = {
        ...own.settings,
        DATABASE_URL: own.url.replace(/\/\/[^@]+@/, '//plain_owner:plain@'),
      };
      const [doctor, recount] = await Promise.all([
        run('doctor', settings),
        run('technicians-recount', settings),
      ]);
      const lacking =
        /The role in DATABASE_URL lacks privileges \((delete on \w+(, | and )){5}\d+ more\): .*\.\n/;
      expect(doctor.stdout).toMatch(
        new RegExp(`^Version: .*\nPasskeys: .*\nDatabase: needs fixing\\. ${lacking.source}`),
      );
      expect(recount).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(new RegExp(`^${lacking.source}$`)) as unknown,
      });
    } finally {
      await own.database.raw('drop owned by plain_owner');
      await own.database.raw('drop role plain_owner');
    }
  });

  test('says in one line that a database is not in UTF-8, and so does migrate', async () => {
    const name = `latin_${process.pid}`;
    await own.database.raw(
      `create database ?? encoding 'LATIN1' template template0 locale_provider libc locale 'C'`,
      [name],
    );
    try {
      const settings = { ...own.settings, DATABASE_URL: own.url.replace(/[^/]+$/, name) };
      const [doctor, migrate] = await Promise.all([run('doctor', settings), run('migrate', settings)]);
      const problem =
        "DATABASE_URL points to a database with the encoding LATIN1: create one with encoding 'UTF8' and template template0, and use that instead.\n";
      expect(doctor.code).toBe(1);
      expect(doctor.stdout).toContain(`\nDatabase: needs fixing. ${problem}Mail server: `);
      expect(migrate).toEqual({ code: 1, stdout: '', stderr: problem });
    } finally {
      await own.database.raw('drop database ??', [name]);
    }
  });

  test('ends with one line if its output is no longer read', async () => {
    const ended = await runToEnd('src/commands/doctor.js', own.settings, [], { closesOutput: true });
    expect(ended).toEqual({ code: 1, stdout: '', stderr: 'The output could not be written (EPIPE).\n' });
  });
});
