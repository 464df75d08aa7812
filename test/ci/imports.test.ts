import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

const { sqlOutsideRepositories } = (await import('../../.ci/sql.js' as string)) as {
  sqlOutsideRepositories: (folder: string) => string[];
};
const configuration = path.join(projectRoot, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(configuration) as { forbidden: { name: string }[] };

/** A program that breaks every rule. */
const files = {
  'src/web.ts': 'export {};',
  'src/accounts/account.ts': 'export const account = 1; export type Account = number;',
  'src/admins/admin.ts': "import { account } from '../accounts/account.ts'; export const admin = account;",
  'src/audit/event.ts':
    "import type { Account } from '../accounts/account.ts'; export type Event = { account: Account };",
  'src/links/link.ts': 'export const link = 1;',
  'src/paths.ts':
    "import type { Account } from './accounts/account.ts'; import { link } from './links/link.ts'; export const paths = (account: Account) => [account, link];",
  'src/mail/queue/job.ts': 'export const job = 1;',
  'src/mail/messages/message-content.ts': "import { job } from '../queue/job.ts'; export const letter = job;",
  'src/web/admins/row.ts': 'export const row = 1;',
  'src/web/page/menu.ts': "import { row } from '../admins/row.ts'; export const menu = row;",
  'src/helpers/helper.ts': "import { link } from '../links/link.ts'; export const helper = link;",
  'src/commands/serve.ts': "import '../web.ts';",
  'src/commands/demo.ts': "import '../embedded/mailbox.ts';",
  'src/embedded/mailbox.ts': 'export {};',
  'src/domains/one.ts': "import type { Two } from './two.ts'; export type One = Two | 1;",
  'src/domains/two.ts': "import type { One } from './one.ts'; export type Two = One | 2;",
  'src/imports/file.ts': "import { save } from '../profile/save.ts'; export const file = save;",
  'src/imports/line.ts': 'export const line = 1;',
  'src/profile/save.ts': "import { line } from '../imports/line.ts'; export const save = line;",
  'src/sessions/store.ts': "import session from 'express-session'; export const store = session;",
  'src/sign-in/attempt.ts':
    "import type { Request } from 'express'; export const attempt = (request: Request) => request.ip;",
  'src/batches/batch-policy.ts': "import type { Knex } from 'knex'; export type Policy = Knex;",
  'src/technicians/search.ts': "import knex from 'knex'; export const search = knex;",
  'src/web/domains/domain-routes.ts': 'export const domainRoutes = 1;',
  'src/web/profile/profile.ts':
    "import { domainRoutes } from '../domains/domain-routes.ts'; export const profile = domainRoutes;",
  'src/lib/format.ts': "import { format } from 'prettier'; export const formatted = format;",
};

/** The rule, the file that breaks it, and what that file must not import. */
const broken: [rule: string, from: string, to: string][] = [
  ['order: admins', 'src/admins/admin.ts', 'src/accounts/account.ts'],
  ['order: audit', 'src/audit/event.ts', 'src/accounts/account.ts'],
  ['order: paths', 'src/paths.ts', 'src/links/link.ts'],
  ['order: mail/messages', 'src/mail/messages/message-content.ts', 'src/mail/queue/job.ts'],
  ['order: web/page', 'src/web/page/menu.ts', 'src/web/admins/row.ts'],
  // Two folders that import each other.
  ['order: imports', 'src/imports/file.ts', 'src/profile/save.ts'],
  ['listed-in-the-order', 'src/helpers/helper.ts', 'src/links/link.ts'],
  ['processes-are-not-imported', 'src/commands/serve.ts', 'src/web.ts'],
  ['no-cycle-of-files', 'src/domains/one.ts', 'src/domains/two.ts'],
  ['no-http-in-the-core', 'src/sessions/store.ts', 'express-session'],
  ['no-http-in-the-core', 'src/sign-in/attempt.ts', 'express'],
  ['policy-knows-types-only', 'src/batches/batch-policy.ts', 'knex'],
  ['database-in-repositories', 'src/technicians/search.ts', 'knex'],
  ['no-routes-from-other-pages', 'src/web/profile/profile.ts', 'src/web/domains/domain-routes.ts'],
  ['embedded-is-for-development', 'src/commands/demo.ts', 'src/embedded/mailbox.ts'],
  ['no-development-dependency', 'src/lib/format.ts', 'prettier'],
];

const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
let violations: Violation[] = [];

function write(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  for (const name of ['package.json', 'tsconfig.json']) {
    copyFileSync(path.join(projectRoot, name), path.join(folder, name));
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  const depcruise = path.join(projectRoot, 'node_modules', '.bin', 'depcruise');
  const output = execFileSync(depcruise, ['src', '--config', configuration, '--output-type', 'json'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  violations = (JSON.parse(output.toString()) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(broken)('the rule “%s” rejects that %s imports %s', (rule, from, to) => {
  const found = violations.filter((one) => one.rule.name === rule && one.from === from);
  expect(found.map((one) => one.to)).toContainEqual(
    to.startsWith('src/') ? to : expect.stringMatching(new RegExp(`node_modules/(@types/)?${to}/`)),
  );
});

test('src/paths.ts may import types from later folders', () => {
  const found = violations.filter(
    ({ from, to }) => from === 'src/paths.ts' && to.startsWith('src/accounts/'),
  );
  expect(found).toEqual([]);
});

test('every rule has an example that breaks it', () => {
  const rules = new Set(forbidden.map(({ name }) => name.replace(/^order: .*/, 'order')));
  expect(new Set(broken.map(([rule]) => rule.replace(/^order: .*/, 'order')))).toEqual(rules);
});

test.each([
  ['an update', 'src/accounts/save.ts', "await sql.raw('update accounts set notes = ?', ['']);", true],
  ['a template', 'src/accounts/save.ts', 'await sql.raw<Row>(`delete from ${table} returning id`);', true],
  [
    'a call on several lines',
    'src/mail/send.ts',
    'await sql\n  .raw(\n    `INSERT into ${table}`,\n  );',
    true,
  ],
  ['a streamed query', 'src/imports/read.ts', "yield* streamRows(sql, 'select 1', {});", true],
  ['a command of a listener', 'src/mail/send.ts', 'await client.query(`listen ${channel}`);', false],
  [
    'text that is not a statement',
    'src/mail/send.ts',
    "log('select an email'); show(`update ${name}`);",
    false,
  ],
  ['a statement of a repository', 'src/accounts/account-repository.ts', "await sql.raw('select 1');", false],
  ['a statement of database/', 'src/database/prepared.ts', "await sql.raw('select 1');", false],
])('the SQL check recognises %s', (_what, file, text, isFound) => {
  write(file, text);
  expect(sqlOutsideRepositories(folder).some((place) => place.startsWith(`${file}:`))).toBe(isFound);
});

test('src/ contains SQL only in repositories and in database/', () => {
  expect(sqlOutsideRepositories(projectRoot)).toEqual([]);
});
