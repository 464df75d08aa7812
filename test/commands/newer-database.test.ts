import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { runToEnd } from '../harness/product-process.ts';
import { createProductionDatabase } from './production-database.ts';

// The test starts many processes, and waits for the build if it runs first.
jest.setTimeout(300_000);

const AT_ONCE = 3;

test('a database that a newer version has migrated is left unchanged by every process and command, and each of them says so in one line', async () => {
  const own = await createProductionDatabase();
  await own.database('knex_migrations').insert({ name: '20991231000000_rooms__create', batch: 9 });
  const before = await own.content();
  const commands = readdirSync(join(projectRoot, 'src', 'commands')).map((file) => `commands/${file}`);
  const waiting = ['web.ts', 'worker.ts', ...commands];
  const sentence = `The database is newer than this program, which doesn't have its migration 20991231000000_rooms__create. `;
  const runWaiting = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const { code, stdout, stderr } = await runToEnd(`src/${file.replace(/ts$/, 'js')}`, own.settings);
      const lines = (stdout + stderr).split('\n');
      expect([file, code, lines.filter((line) => line.includes(sentence)).length]).toEqual([file, 1, 1]);
      expect([file, lines.filter((line) => line.startsWith('    at '))]).toEqual([file, []]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));
  expect(await own.content()).toEqual(before);
  await own.drop();
});
