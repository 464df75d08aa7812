import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditEvent } from '../../../src/audit/audit-event.ts';
import { withTransaction } from '../../../src/audit/transaction.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
let carla: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  const { services, people } = harness;
  [amy, carla] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.carla)];
  const { acmeHosting, acmeEast, acmeWest } = people;
  const party = (
    id: number,
    name: string,
    { id: adminId, name: adminName }: { id: number; name: string },
  ) => ({
    accountId: id,
    name,
    adminId,
    adminName,
  });
  const origin = { address: '203.0.113.9', userAgent: '<script>alert(1)</script>', requestId: 'r-9' };
  const event = (fields: Partial<AuditEvent>): AuditEvent => ({
    action: 'edit',
    outcome: 'done',
    actor: party(people.amy.id, 'amy', acmeHosting),
    subject: party(people.carla.id, 'carla', acmeEast),
    origin,
    ...fields,
  });
  await withTransaction(services.database, (transaction) => {
    transaction.audit(event({ changes: { notes: { before: '<b>old</b>', after: '=new' } } }));
    transaction.audit(event({ action: 'delete', outcome: 'refused', reason: 'primary-account' }));
    transaction.audit(event({ subject: party(people.will.id, 'will', acmeWest), action: 'reset-2fa' }));
    transaction.audit(
      event({ actor: null, subject: null, action: 'sign-in', outcome: 'failed', reason: 'unknown' }),
    );
    return Promise.resolve();
  });
});
afterAll(() => harness.stop());

async function idOf(action: string): Promise<number> {
  const row = await harness.services
    .database('audit_events')
    .where({ action })
    .orderBy('id', 'desc')
    .first<{ id: number }>('id');
  return row.id;
}

describe('the audit log', () => {
  test('shows who acted on whom, the values before and after, and what was refused', async () => {
    const { text, html } = await carla.get(paths.auditLog);
    expect(text).toContain(
      'amy for Acme Hosting amy edited carla carla of Acme East Notes: <b>old</b> → =new',
    );
    expect(text).toContain(
      'amy tried to delete carla Refused carla of Acme East Not available for the login of a main admin',
    );
    expect(html).toContain('Notes: &lt;b&gt;old&lt;/b&gt;');
  });

  test('A1 shows a sub-admin nothing from other branches or the installation', async () => {
    const { text } = await carla.get(`${paths.auditLog}?pageSize=200`);
    expect(text).not.toContain('will');
    expect(text).not.toContain('unknown');
    expect((await amy.get(`${paths.auditLog}?pageSize=200`)).text).toContain('unknown');
  });

  test.each([
    ['field1=who&match1=is&value1=AMY', ['reset two-factor authentication'], ['unknown']],
    ['field1=who&match1=contains&value1=my', ['reset two-factor authentication'], ['unknown']],
    ['field1=whom&match1=is&value1=will', ['reset two-factor authentication'], ['Notes:']],
    ['field1=action&match1=any&value1=delete&value1=edit', ['tried to delete', 'Notes:'], ['unknown']],
    ['field1=action&match1=none&value1=edit', ['tried to delete'], ['Notes:']],
    ['field1=outcome&match1=any&value1=failed', ['unknown'], ['Notes:']],
    ['field1=admin&match1=is&value1=acme-west', ['will'], ['Notes:']],
    ['field1=admin&match1=below&value1=Acme+Hosting', ['will', 'Notes:'], ['unknown']],
    ['field1=admin&match1=contains&value1=west', ['will'], ['Notes:']],
    ['field1=when&match1=before&value1=2020-01-01', ['No event matches'], ['Notes:']],
    ['field1=when&match1=after&value1=2020-01-01', ['Notes:'], []],
    [
      'field1=who&match1=is&value1=amy&field2=outcome&match2=any&value2=refused',
      ['login of a main admin'],
      ['Notes:'],
    ],
  ])('shows the events that match the filters %s', async (query, shown, hidden) => {
    const page = await amy.get(`${paths.auditLog}?pageSize=200&${query}`);
    const table = page.text.slice(page.text.indexOf('Show Results'));
    for (const text of shown) expect(table).toContain(text);
    for (const text of hidden) expect(table).not.toContain(text);
  });

  test('finds today’s events by the reader’s time zone', async () => {
    const day = new Date().toISOString().slice(0, 10);
    expect((await amy.get(`${paths.auditLog}?field1=when&match1=on&value1=${day}`)).text).toContain('Notes:');
  });

  test.each([
    "field1=who&match1=is&value1=%25'%22%5C",
    'field1=nothing&match1=is&value1=x',
    'field1=when&match1=on&value1=2026-13-45',
    'sort=content&order=sideways&page=-1&pageSize=9999',
    'field1=action&match1=any&value1=__proto__',
  ])('A4 ignores a wrong or unusual filter: %s', async (query) => {
    expect((await amy.get(`${paths.auditLog}?${query}`)).status).toBe(200);
  });
});

describe('the page of an event', () => {
  test('H5 shows all of it, escaped', async () => {
    const page = await carla.get(paths.auditEvent(await idOf('edit')));
    expect(page.heading).toBe('amy edited carla');
    expect(page.text).toContain('Who amy for Acme Hosting');
    expect(page.text).toContain('carla of Acme East');
    expect(page.text).toContain('Notes <b>old</b> =new');
    expect(page.text).toContain('203.0.113.9');
    expect(page.html).toContain('&lt;script&gt;');
    expect(page.text).toContain(`admin/${harness.people.acmeEast.id}, number`);
  });

  test('A1 is a 404 for another branch, and the attempt is logged', async () => {
    const id = await idOf('reset-2fa');
    expect((await carla.get(paths.auditEvent(id))).status).toBe(404);
    const log = await carla.get(paths.auditLog);
    expect(log.text).toContain(
      `carla for Acme East carla tried to open something they can’t access Refused event ${id}`,
    );
    expect((await carla.get(paths.auditEvent(999_999))).status).toBe(404);
  });

  test('shows an event without an admin only to the root admin', async () => {
    const id = await idOf('sign-in');
    const { database } = harness.services;
    const [row] = await database('audit_events').whereNull('subject_admin_id').select<{ id: number }[]>('id');
    expect((await amy.get(paths.auditEvent(row?.id ?? id))).status).toBe(200);
    expect((await carla.get(paths.auditEvent(row?.id ?? id))).status).toBe(404);
  });
});
