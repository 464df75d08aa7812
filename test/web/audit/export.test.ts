import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Knex } from 'knex';
import { findAdmin, storeAdminMove } from '../../../src/admins/admin-repository.ts';
import type { AuditEvent } from '../../../src/audit/audit-event.ts';
import { verifyFile } from '../../../src/audit/verify-file.ts';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { paths } from '../../../src/paths.ts';
import { builtProduct } from '../../harness/build.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { signIn, type Admin } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';

let harness: TestApp;
let amy: BrowserLike;
let carla: BrowserLike;
const folder = mkdtempSync(join(tmpdir(), 'audit-export-'));

beforeAll(async () => {
  harness = await startTestApp();
  const { app, services, people } = harness;
  [amy, carla] = [openBrowser(app), openBrowser(app)];
  await signIn(services, amy, people.amy);
  await signIn(services, carla, people.carla);
  const at = ({ id, name }: { id: number; name: string }) => ({
    accountId: null,
    name,
    adminId: id,
    adminName: name,
  });
  const reasons = [
    '=1+1',
    'a "quoted" one',
    'two\nlines',
    'line\u2028separator',
    '日本語; ‚comma‘, semicolon',
    'last',
  ];
  for (const admin of [people.acmeEast, people.acmeWest, people.acmeEastHarbour]) {
    for (const reason of reasons) {
      const event: AuditEvent = {
        action: 'edit',
        outcome: 'done',
        actor: at(people.acmeHosting),
        subject: at(admin),
        changes: { notes: { before: null, after: '@SUM(A1); =1+1' } },
        reason,
        origin: { address: '203.0.113.9', userAgent: 'Firefox', requestId: 'r' },
      };
      await withTransaction(services.database, (transaction) => {
        transaction.audit(event);
        return Promise.resolve();
      });
    }
  }
});
afterAll(async () => {
  await harness.stop();
  rmSync(folder, { recursive: true });
});

let count = 0;
function keep(content: string): string {
  const path = join(folder, `export-${count++}`);
  writeFileSync(path, content);
  return path;
}

async function exported(browser: BrowserLike, path: string): Promise<string> {
  const { status, html, headers } = await browser.get(path);
  expect(status).toBe(200);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="?audit-log-\d{4}-\d\d-\d\d\./);
  return html;
}

const formats = [
  ['JSON Lines', paths.auditLogJsonLines],
  ['CSV', paths.auditLogCsv],
] as const;

describe.each(formats)('an export as %s', (_name, path) => {
  test('is complete, and passes the check', async () => {
    const file = keep(await exported(amy, path));
    const whole = await verifyFile(file);
    expect(whole).toMatchObject({ partial: false });
    expect(whole.events).toBeGreaterThan(20);
  });

  test('passes the check even if an editor has added a BOM, or kept it', async () => {
    const text = await exported(amy, path);
    expect(await verifyFile(keep(`\uFEFF${text.replace(/^\uFEFF/, '')}`))).toMatchObject({ partial: false });
  });

  test('A1 contains only whole chains of a sub-admin’s own admin and the admins below', async () => {
    const text = await exported(carla, path);
    expect(await verifyFile(keep(text))).toMatchObject({ partial: false });
    expect(text).not.toContain('Acme West');
    expect(text).toContain('Acme East Harbour');
  });

  test('with filters is partial, and passes the check as partial', async () => {
    const file = keep(await exported(amy, `${path}?field1=action&match1=any&value1=edit`));
    expect(await verifyFile(file)).toEqual({
      events: 18,
      chains: 3,
      partial: true,
      hasOlderColumns: false,
    });
    expect(readFileSync(file, 'utf8')).toContain('Action is any of Edited');
  });

  test('is logged as an event', async () => {
    await exported(carla, path);
    expect((await carla.get(paths.auditLog)).text).toContain('carla exported the audit log');
  });

  test('is not started by HEAD', async () => {
    const before = await harness.services.database('audit_events').where({ action: 'export-log' }).count();
    await carla.get(paths.dashboard);
    const request = (await import('supertest')).default;
    const cookie = [...carla.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await request(harness.app).head(path).set('Cookie', cookie);
    expect(answer.status).toBe(200);
    expect(await harness.services.database('audit_events').where({ action: 'export-log' }).count()).toEqual(
      before,
    );
  });
});

test.each([
  [paths.auditLogJsonLines, '"admin":"Acme Easter"'],
  [paths.exportTechnicians, 'gus@acme-east-harbour.example'],
])(
  '%s contains everything if the reader’s admin is moved and renamed while the export is being logged',
  async (path, expected) => {
    const { services, people } = harness;
    const { acmeEast, acmeWest } = people;
    const move = async (sql: Knex, to: Admin, name: string) => {
      const admin = await findAdmin(sql, acmeEast.id);
      await sql.transaction((inner) => storeAdminMove(inner, admin as NonNullable<typeof admin>, to));
      await sql('admins').where({ id: acmeEast.id }).update({ name });
    };
    const chain = { table: 'audit_chains', id: await chainIdOf(acmeEast.id) } as const;
    const page = await whileWaiting(
      services.database,
      chain,
      () => carla.get(path),
      (sql) => move(sql, acmeWest, 'Acme Easter'),
    );
    await move(services.database, people.acmeHosting, 'Acme East');
    expect(page.html).toContain(expected);
    if (path === paths.auditLogJsonLines) {
      expect((await verifyFile(keep(page.html))).events).toBeGreaterThan(12);
    }
  },
);

async function chainIdOf(adminId: number): Promise<number> {
  const chain = await harness.services
    .database('audit_chains')
    .where({ kind: 'admin', owner_id: adminId })
    .first<{ id: number }>('id');
  return chain.id;
}

test('H5 the CSV can be read by a CSV parser, has a BOM, and its formulas are made harmless', async () => {
  const text = await exported(amy, paths.auditLogCsv);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const reasons = rows.filter(({ action }) => action === 'edit').map(({ reason }) => reason);
  expect(reasons.slice(0, 6)).toEqual([
    "'=1+1",
    'a "quoted" one',
    'two\nlines',
    'line\u2028separator',
    '日本語; ‚comma‘, semicolon',
    'last',
  ]);
  expect(rows[0]).toMatchObject({
    record: 'export',
    who: 'amy',
    whoseAdmin: 'Acme Hosting',
    outcome: 'complete',
  });
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@\t]/);
  // Nor with another separator, even if the quotation marks are ignored.
  for (const cell of text.split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+@]/);
});

/** The six edits of one admin's chain, by their position in the file. Nothing follows those of Acme West. */
function editLines(lines: string[], admin = harness.people.acmeEast): number[] {
  const chain = `admin/${admin.id}`;
  return lines.flatMap((line, index) => (line.includes(chain) && /,edit,|"edit"/.test(line) ? [index] : []));
}

describe.each(formats)('checking a file as %s', (_name, path) => {
  async function lines(): Promise<string[]> {
    const text = await exported(amy, `${path}?`);
    // Records with several lines stay together.
    return path === paths.auditLogCsv ? text.split(/\r\n(?=event,|head,|end,|export,|$)/) : text.split('\n');
  }
  const joined = (parts: string[]) => parts.join(path === paths.auditLogCsv ? '\r\n' : '\n');
  const check = (parts: string[]) => verifyFile(keep(joined(parts)));

  test('passes an intact file that was split and joined again', async () => {
    expect((await check(await lines())).events).toBeGreaterThan(20);
  });

  test('reports an edited event', async () => {
    const parts = await lines();
    const [, second = 0] = editLines(parts);
    parts[second] = (parts[second] ?? '').replaceAll('203.0.113.9', '203.0.113.1');
    await expect(check(parts)).rejects.toThrow(
      /^Event 2 of chain admin\/\d+ \(id \d+\) was edited: its content/,
    );
  });

  test('reports a reordered event, the one that comes too early', async () => {
    const parts = await lines();
    const [, second = 0, third = 0] = editLines(parts);
    [parts[second], parts[third]] = [parts[third] ?? '', parts[second] ?? ''];
    await expect(check(parts)).rejects.toThrow(
      /^Event 3 of chain admin\/\d+ \(id \d+\) is out of order\. It comes before event 2\.$/,
    );
  });

  test('reports an event that was reordered across chains, the one that comes too late', async () => {
    const parts = await lines();
    const [first = 0] = editLines(parts);
    const [moved = ''] = parts.splice(first + 5, 1);
    parts.splice(first + 8, 0, moved);
    await expect(check(parts)).rejects.toThrow(/ is out of order\. It comes after the later ID \d+\.$/);
  });

  test('reports an event that was removed from the middle', async () => {
    const parts = await lines();
    parts.splice(editLines(parts)[2] ?? 0, 1);
    await expect(check(parts)).rejects.toThrow(
      /^Event 3 of chain admin\/\d+ is missing\. Event 2 is followed by event 4\.$/,
    );
  });

  test('reports a chain whose last event was removed as cut short', async () => {
    const parts = await lines();
    parts.splice(editLines(parts, harness.people.acmeWest)[5] ?? 0, 1);
    await expect(check(parts)).rejects.toThrow(
      /^Chain admin\/\d+ is cut short: event 6 is missing\. Its head records 6 events\.$/,
    );
  });

  test('reports a file that was cut short between two records, or within one', async () => {
    const parts = await lines();
    const at = editLines(parts)[3] ?? 0;
    await expect(check(parts.slice(0, at))).rejects.toThrow(
      /^The file is cut short after its event number \d+/,
    );
    const text = joined(parts);
    await expect(verifyFile(keep(text.slice(0, text.length / 2)))).rejects.toThrow(/cut short|not a record/);
    await expect(check(parts.slice(1))).rejects.toThrow(/its first record is missing|not a record/);
    await expect(check([])).rejects.toThrow('The file is empty.');
  });

  test('reports a line that was removed from a partial export', async () => {
    const text = await exported(amy, `${path}?field1=action&match1=any&value1=edit`);
    const parts =
      path === paths.auditLogCsv ? text.split(/\r\n(?=event,|head,|end,|export,|$)/) : text.split('\n');
    parts.splice(editLines(parts)[2] ?? 0, 1);
    await expect(check(parts)).rejects.toThrow('The file has 17 events, but its last record says 18.');
  });
});

test('checking a CSV reports a column that was edited but not the content', async () => {
  const text = await exported(amy, paths.auditLogCsv);
  const edited = text.replace(',Acme Hosting,edit,done,', ',Acme Hosting,delete,done,');
  expect(edited).not.toBe(text);
  await expect(verifyFile(keep(edited))).rejects.toThrow(/was edited: action differs from its content\.$/);
});

/** Returns an export as the previous version wrote it: with words instead of codes, and without the format. */
async function olderExport(): Promise<string> {
  const text = await exported(amy, paths.auditLogCsv);
  const records: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const older = records.map((one) => ({
    ...one,
    ...(one['record'] === 'export' && { content: '' }),
    ...(one['action'] === 'edit' && { action: 'Edited', outcome: 'Done' }),
  }));
  return stringify(older, { header: true, record_delimiter: '\r\n' });
}

test('checking a CSV of an older version checks its events, but not its readable columns', async () => {
  const text = await olderExport();
  expect(text).toContain(',Edited,Done,');
  expect(await verifyFile(keep(text))).toMatchObject({ partial: false, hasOlderColumns: true });
  const edited = keep(text.replaceAll('203.0.113.9', '203.0.113.1'));
  await expect(verifyFile(edited)).rejects.toThrow(/^Event 1 of chain admin\/\d+ \(id \d+\) was edited/);
});

describe('npm run audit:verify', () => {
  beforeAll(() => builtProduct(), 120_000);

  const run = async (...given: string[]) => {
    const script = join(await builtProduct(), 'dist', 'src', 'commands', 'audit-verify.js');
    return new Promise<{ code: number | null; output: string }>((resolve) => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: harness.services.config.databaseUrl };
      const child = execFile(process.execPath, [script, ...given], { env }, (_error, out, errors) =>
        resolve({ code: child.exitCode, output: out + errors }),
      );
    });
  };

  test('checks the database or a file, and reports a broken event with exit code 1', async () => {
    const file = keep(await exported(amy, paths.auditLogJsonLines));
    const [database, whole] = [await run(), await run(file)];
    expect(database).toMatchObject({ code: 0 });
    expect(database.output).toMatch(/^The log is intact: \d+ events in \d+ chains, all unchanged\.\n$/);
    expect(whole.output).toMatch(/^The file is intact: \d+ events in \d+ chains/);
    const broken = await run(keep(readFileSync(file, 'utf8').replace('203.0.113.9', '203.0.113.1')));
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.output).toMatch(/^BROKEN: Event 1 of chain admin\/\d+ \(id \d+\) was edited/);
    expect((await run(keep(await olderExport()))).output).toMatch(
      /all unchanged\.\nExported by an older version: the readable columns were not checked\.\n$/,
    );
    const absent = await run(join(folder, 'absent'));
    expect(absent.code).toBe(1);
    expect(absent.output).toMatch(/cannot be read \(ENOENT\)\. Enter the path of an exported log\.\n$/);
  }, 60_000);
});
