import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { runToEnd, type Ended } from '../harness/product-process.ts';
import { createProductionDatabase, type ProductionDatabase } from './production-database.ts';

// Each test starts many processes, and the first one may wait for the build.
jest.setTimeout(300_000);

const AT_ONCE = 3;

let own: ProductionDatabase;
beforeEach(async () => {
  own = await createProductionDatabase();
});
afterEach(() => own.drop());

/** Runs every process and command, some of them at the same time, and checks how each ends. */
async function runEach(args: string[], check: (file: string, ended: Ended) => void): Promise<void> {
  const commands = readdirSync(join(projectRoot, 'src', 'commands')).map((file) => `commands/${file}`);
  const waiting = ['web.ts', 'worker.ts', ...commands];
  const runWaiting = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      check(file, await runToEnd(`src/${file.replace(/ts$/, 'js')}`, own.settings, args));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));
}

test('a database that a newer version has migrated is left unchanged by every process and command, and each of them says so in one line', async () => {
  await own.database('knex_migrations').insert({ name: '20991231000000_rooms__create', batch: 9 });
  const before = await own.content();
  const sentence = `The database is at migration 20991231000000_rooms__create, but this program only knows those up to `;
  await runEach([], (file, { code, stdout, stderr }) => {
    const lines = (stdout + stderr).split('\n');
    expect([file, code, lines.filter((line) => line.includes(sentence)).length]).toEqual([file, 1, 1]);
    expect([file, lines.filter((line) => line.startsWith('    at '))]).toEqual([file, []]);
  });
  expect(await own.content()).toEqual(before);
});

test('every process and command refuses arguments that it does not know, in one line', async () => {
  const refusal: unknown = expect.stringMatching(/^(Usage: npm run .*|Unknown argument --json: .*)\n$/);
  await runEach(['--json', 'extra'], (file, ended) => {
    expect({ file, ...ended }).toEqual({ file, code: 1, stdout: '', stderr: refusal });
  });
});
