import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { migrateToLatest } from '../../src/database/migrate.ts';
import { freePort } from '../../src/embedded/free-port.ts';
import { runToEnd } from '../harness/product-process.ts';
import { createProductionDatabase, type ProductionDatabase } from './production-database.ts';

// Includes the wait for the build.
jest.setTimeout(240_000);

const succeeded = { code: 0, stdout: 'The database is migrated to this version.\n', stderr: '' };

let own: ProductionDatabase;
afterEach(() => own.drop());

// The command needs no other setting.
const migrate = (url: string | undefined = own.url) =>
  runToEnd('src/commands/migrate.js', url === '' ? {} : { DATABASE_URL: url });

const finished = (): Promise<unknown> => own.database('knex_migrations').orderBy('id');

describe('npm run migrate', () => {
  test('migrates an empty database, even when run twice at once, and does nothing when run again', async () => {
    own = await createProductionDatabase({ empty: true });
    expect(await Promise.all([migrate(), migrate()])).toEqual([succeeded, succeeded]);
    expect(await own.database('accounts')).toEqual([]);
    const before = await finished();
    expect(await migrate()).toEqual(succeeded);
    // The compiled migrations have the same names as the sources.
    await migrateToLatest(own.database);
    expect(await finished()).toEqual(before);
  });

  test('agrees with migrations run from the sources', async () => {
    own = await createProductionDatabase();
    const before = await finished();
    expect(await migrate()).toEqual(succeeded);
    expect(await finished()).toEqual(before);
  });

  test('has to run first: web refuses to start on an empty database, and leaves it empty', async () => {
    own = await createProductionDatabase({ empty: true });
    expect(await runToEnd('src/web.js', own.settings)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^The database has no tables yet, but this program needs \d+_\w+: run npm run migrate first\.\n$/,
      ) as unknown,
    });
    const { rows } = await own.database.raw<{ rows: unknown[] }>(
      `select from pg_class where relnamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
  });

  test('needs only DATABASE_URL, and says in one line what is wrong with it', async () => {
    own = await createProductionDatabase({ empty: true });
    const port = await freePort();
    const [missing, unused, wrong] = await Promise.all([
      migrate(''),
      migrate(`postgres://amy:secret@127.0.0.1:${port}/acme`),
      migrate(own.url.replace(/:[^:@]+@/, ':wrong@')),
    ]);
    expect(missing).toEqual({
      code: 1,
      stdout: '',
      stderr: 'DATABASE_URL is missing: set it to a URL like postgres://user:password@host:5432/database.\n',
    });
    expect(unused).toEqual({
      code: 1,
      stdout: '',
      stderr: `Can't use DATABASE_URL (connect ECONNREFUSED 127.0.0.1:${port}): start that PostgreSQL, or correct the URL.\n`,
    });
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toMatch(/^Can't use DATABASE_URL \(password authentication failed .*\): .*\n$/);
  });
});
