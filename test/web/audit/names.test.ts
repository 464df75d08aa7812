import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as usedNames from '../../../migrations/20261129080000_used_names__create.ts';
import { eventsOfLogin } from '../../../src/audit/audit-list-definition.ts';
import { verifyDatabase } from '../../../src/audit/verify-database.ts';
import { verifyFile } from '../../../src/audit/verify-file.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
let acme: BrowserLike;
let carla: BrowserLike;
const folder = mkdtempSync(join(tmpdir(), 'names-'));

beforeAll(async () => {
  harness = await startTestApp();
  const { people } = harness;
  amy = await signedInAs(harness, people.amy);
  acme = await signedInAs(harness, people.acme);
  carla = await signedInAs(harness, people.carla);
});
afterAll(async () => {
  await harness.stop();
  rmSync(folder, { recursive: true });
});

const table = (name: string) => harness.services.database(name);

async function rename(by: BrowserLike, { id }: Pick<Person, 'id'>, username: string): Promise<void> {
  await by.get(paths.technicianAction(id, 'edit'));
  expect((await by.submit({ username })).status).toBe(200);
}

async function invite(by: BrowserLike, username: string, admin = 'acme-hosting'): Promise<number> {
  await by.get(paths.newTechnician);
  const fields = { admin, username, email: `${username}@new.example`, notes: '' };
  expect((await by.submit(fields)).status).toBe(200);
  const row = await table('accounts').where({ username }).first<{ id: number }>('id');
  return row.id;
}

async function logOf(browser: BrowserLike, query: string): Promise<string> {
  const { text, status } = await browser.get(query.startsWith('/') ? query : `${paths.auditLog}?${query}`);
  expect(status).toBe(200);
  return text.slice(text.indexOf('Show Results'));
}

const mailsTo = async (accountId: number) =>
  table('mail_jobs')
    .where({ account_id: accountId, message: 'username-changed' })
    .orderBy('id')
    .select<{ address: string; data: unknown }[]>('address', 'data');

describe('A8 names are not identities', () => {
  test('a technician who takes another one’s former name is distinguished from that one', async () => {
    const { amy: first, eve } = harness.people;
    await invite(amy, 'guest-one');
    await rename(acme, first, 'amy.k');
    await rename(acme, eve, 'amy');
    await rename(acme, eve, 'eve');
    await rename(acme, eve, 'amy');

    const invited = await logOf(acme, 'field1=action&match1=any&value1=invite');
    expect(invited).toContain(`amy (login ${first.id}, now amy.k) for Acme Hosting amy invited guest-one`);
    const named = await logOf(acme, 'field1=whom&match1=is&value1=amy&field2=action&match2=any&value2=edit');
    expect(named).toContain(`amy (login ${first.id}, now amy.k) of Acme Hosting Username: amy → amy.k`);
    expect(named).toContain('eve (now amy) of Acme Hosting Username: eve → amy');
    expect(named).toContain(`amy (login ${eve.id}) of Acme Hosting Username: amy → eve`);
    const event = await acme.get(paths.auditEvent(await lastId('invite')));
    expect(event.text).toContain(`Who amy (login ${first.id}, now amy.k) for Acme Hosting`);
    expect(event.html).toContain(eventsOfLogin(first.id).replaceAll('&', '&amp;'));
  });

  test('the filter selects logins, so a name finds all events of each login that ever had it', async () => {
    const { amy: first, eve } = harness.people;
    for (const name of ['amy.k', 'AMY.K']) {
      const log = await logOf(acme, `field1=who&match1=is&value1=${name}`);
      expect(log).toContain('invited guest-one');
      expect(log).not.toContain('acme for Acme Hosting');
    }
    const own = await logOf(acme, eventsOfLogin(first.id));
    expect(own).toContain('invited guest-one');
    expect(own).toContain('Username: amy → amy.k');
    expect(own).not.toContain('Username: eve → amy');
    for (const path of [paths.technicianAction(eve.id, 'edit'), paths.technicianAction(first.id, 'edit')]) {
      expect((await acme.get(path)).text).toContain('All events of this login');
    }
    expect((await acme.get(paths.profile)).text).toContain('All events of your login');
  });

  test('a deleted login is distinguished from the one that has its name now', async () => {
    const old = await invite(acme, 'temp');
    await acme.get(paths.technicianAction(old, 'delete'));
    await acme.submit({});
    const alone = await logOf(acme, eventsOfLogin(old));
    expect(alone).toContain('temp (deleted) of Acme Hosting');
    const now = await invite(acme, 'temp');
    const both = await logOf(acme, 'field1=whom&match1=is&value1=temp');
    expect(both).toContain(`temp (login ${old}, deleted) of Acme Hosting`);
    expect(both).toContain(`temp (login ${now}) of Acme Hosting`);
  });

  test('a name that a login had only briefly, without acting, is still found', async () => {
    const { bob } = harness.people;
    await rename(acme, bob, 'shadow');
    await rename(acme, bob, 'bob');
    const other = await invite(acme, 'shadow');
    expect(await logOf(acme, eventsOfLogin(other))).toContain(`shadow (login ${other}) of Acme Hosting`);
    expect(await logOf(acme, eventsOfLogin(bob.id))).toContain(
      `shadow (login ${bob.id}, now bob) of Acme Hosting Username: shadow → bob`,
    );
  });

  test('an admin that takes another one’s former name is distinguished from that one', async () => {
    const { acmeWest, blueHarbor } = harness.people;
    const renameAdmin = async (id: number, name: string) => {
      await acme.get(paths.adminAction(id, 'rename-admin'));
      expect((await acme.submit({ name })).status).toBe(200);
    };
    await invite(acme, 'wanda', 'acme-west');
    await renameAdmin(acmeWest.id, 'Acme Sunset');
    expect(await logOf(acme, 'field1=whom&match1=is&value1=wanda')).toContain(
      'wanda of Acme West (now Acme Sunset)',
    );
    await renameAdmin(blueHarbor.id, 'Acme West');
    expect(await logOf(acme, 'field1=whom&match1=is&value1=wanda')).toContain(
      `wanda of Acme West (admin ${acmeWest.id}, now Acme Sunset)`,
    );
    expect(await logOf(acme, 'field1=action&match1=any&value1=rename-admin')).toContain(
      `Acme West (admin ${acmeWest.id}, now Acme Sunset) Name: Acme West → Acme Sunset`,
    );
  });

  test('a sub-admin sees neither the new name of a login above it nor the names of other branches', async () => {
    const { carla: own, gus, zoe, acme: above } = harness.people;
    await acme.get(paths.technicianAction(own.id, 'edit'));
    await acme.submit({ notes: 'Seen from above' });
    await table('accounts').where({ id: above.id }).update({ username: 'acme.secret' });
    await rename(carla, gus, 'gus.new');
    await table('accounts').where({ id: zoe.id }).update({ username: 'gus' });
    const log = await logOf(carla, 'pageSize=200');
    expect(log).toContain('acme for Acme Hosting acme edited carla carla of Acme East Notes:');
    expect(log).not.toContain('acme.secret');
    expect(log).toContain('gus (now gus.new) of Acme East Harbour');
    expect(await logOf(carla, 'field1=who&match1=is&value1=zoe')).toContain('No event matches');
    await table('accounts').where({ id: above.id }).update({ username: 'acme' });
  });

  test.each(['0', '-1', 'amy', '1 or 1=1', '999999999999999', '1e3', '%'])(
    'A4 the login number %s finds nothing and does no harm',
    async (value) => {
      const rule = new URLSearchParams({ field1: 'login', match1: 'is', value1: value });
      expect(await logOf(acme, String(rule))).toContain('No event matches');
    },
  );

  test('M3, A8 people are notified by email when someone renames them', async () => {
    const { will, dan } = harness.people;
    await rename(acme, will, 'william');
    expect(await mailsTo(will.id)).toEqual([
      { address: will.email, data: { before: 'will', after: 'william', changedBy: 'acme' } },
    ]);
    await acme.get(paths.technicianAction(will.id, 'edit'));
    await acme.submit({ notes: 'Only the notes' });
    expect(await mailsTo(will.id)).toHaveLength(1);
    await rename(acme, dan, 'daniel');
    expect(await mailsTo(dan.id)).toHaveLength(1);
    await carla.get(paths.profile);
    await carla.submit({ username: 'carla.b' });
    expect((await mailsTo(harness.people.carla.id)).at(-1)).toMatchObject({ data: { changedBy: null } });
  });

  test('an export contains the numbers of logins and admins, and an older one without them can still be checked', async () => {
    const { amy: first, acmeHosting } = harness.people;
    const { html } = await acme.get(paths.auditLogCsv);
    const records: Record<string, string>[] = parse(html, { bom: true, columns: true });
    const invited = records.find(({ content }) => content?.includes('guest-one'));
    expect(invited).toMatchObject({
      who: 'amy',
      whoLogin: String(first.id),
      whoseAdminId: String(acmeHosting.id),
      whomsAdminId: String(acmeHosting.id),
    });
    const file = join(folder, 'export.csv');
    writeFileSync(file, html);
    await verifyFile(file);
    const wrong = records.map((record) => ({ ...record, ...(record === invited && { whoLogin: '99' }) }));
    writeFileSync(file, stringify(wrong, { header: true, record_delimiter: '\r\n' }));
    await expect(verifyFile(file)).rejects.toThrow('whoLogin');
  });

  test('stored events stay unchanged, and the migration finds the names in them', async () => {
    const { database } = harness.services;
    await verifyDatabase(database);
    const names = () => table('used_names').orderBy(['kind', 'owner_id', 'name']);
    const before = await names();
    // Set in the database, so the log does not have them.
    const direct = ['acme.secret', 'zoe'];
    const logged = before.filter(({ name }: { name: string }) => !direct.includes(name));
    await database.transaction(async (sql) => {
      await usedNames.down(sql);
      await usedNames.up(sql);
    });
    expect(await names()).toEqual(logged);
    await verifyDatabase(database);
  });
});

async function lastId(action: string): Promise<number> {
  const row = await table('audit_events').where({ action }).orderBy('id', 'desc').first<{ id: number }>('id');
  return row.id;
}
