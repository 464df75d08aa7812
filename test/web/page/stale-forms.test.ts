import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { People } from '../../harness/people.ts';
import { createSession, signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
/** Two windows of people who can change the same things. */
let amy: BrowserLike;
let acme: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [amy, acme] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.acme)];
});
afterAll(() => harness.stop());

const table = (name: string) => harness.services.database(name);
const snapshot = async () => ({
  accounts: await table('accounts').orderBy('id').select('id', 'username', 'email', 'notes', 'time_zone'),
  admins: await table('admins').orderBy('id').select('id', 'name', 'slug', 'parent_id'),
  settings: await table('oauth_settings').orderBy('admin_id'),
  domains: await table('domains').orderBy('id').select('id', 'name', 'admin_id'),
});

interface StaleCase {
  path: (people: People) => string;
  /** Saved by someone else. */
  theirs: Record<string, string>;
  /** Typed into the form that was opened earlier. */
  mine: Record<string, string>;
  says: string[];
  /** What the form then shows. */
  shows: Record<string, string>;
}

const cases: Record<string, StaleCase> = {
  'Edit Technician, with the same field changed': {
    path: ({ carla }) => paths.technicianAction(carla.id, 'edit'),
    theirs: { notes: 'On holiday' },
    mine: { notes: 'On site' },
    says: ['Someone else changed this to “On holiday”.', 'Your form said “On site”.'],
    shows: { notes: 'On site' },
  },
  'Edit Technician, with the username changed': {
    path: ({ will }) => paths.technicianAction(will.id, 'edit'),
    theirs: { username: 'william' },
    mine: { username: 'bill', notes: 'Called Bill' },
    says: ['Someone else changed this to “william”.', 'Your form said “bill”.'],
    shows: { username: 'bill', notes: 'Called Bill' },
  },
  'Edit Technician, with another field changed': {
    path: ({ bob }) => paths.technicianAction(bob.id, 'edit'),
    theirs: { notes: '' },
    mine: { username: 'bobby' },
    says: ['Someone else changed this to nothing.', 'Your form said “Notes on bob”.'],
    shows: { username: 'bobby', notes: '' },
  },
  'Rename admin': {
    path: ({ acmeWest }) => paths.adminAction(acmeWest.id, 'rename-admin'),
    theirs: { name: 'Acme Sunset', slug: 'acme-sunset' },
    mine: { name: 'Acme Far West' },
    says: [
      'Someone else changed this admin while you were editing. Nothing was saved.',
      'Someone else changed this to “Acme Sunset”. Your form said “Acme Far West”.',
      'Someone else changed this to “acme-sunset”. Your form said “acme-west”.',
    ],
    shows: { name: 'Acme Far West', slug: 'acme-sunset' },
  },
  'OAuth Settings, with a security setting changed': {
    path: ({ acmeHosting }) => paths.oauthSettingsOf(acmeHosting.id),
    theirs: { requireCode: 'yes' },
    mine: { buttonText: 'Acme login' },
    says: ['Someone else changed these settings', 'Someone else changed this to on. Your form said off.'],
    shows: { requireCode: 'yes', buttonText: 'Acme login' },
  },
  'OAuth Settings, with a URL changed': {
    path: ({ acmeEast }) => paths.oauthSettingsOf(acmeEast.id),
    theirs: { mode: 'off', changePasswordUrl: 'https://sso.example/password' },
    mine: { mode: 'off', changePasswordUrl: 'https://other.example/password' },
    says: [
      'Someone else changed this to “https://sso.example/password”.',
      '“https://other.example/password”',
    ],
    shows: { mode: 'off', changePasswordUrl: 'https://other.example/password' },
  },
  'Hand over': {
    path: () => paths.domainAction(domainId, 'move-domain'),
    theirs: { admin: 'acme-east' },
    mine: { admin: 'blue-harbor' },
    says: ['Someone else changed this to “Acme East”. Your form said “Blue Harbor”.'],
    shows: { admin: 'blue-harbor' },
  },
};

let domainId = 0;
beforeEach(async () => {
  const [row] = await table('domains')
    .insert({ admin_id: harness.people.acmeHosting.id, name: `acme-${Date.now()}.example` })
    .returning<{ id: number }[]>('id');
  domainId = row?.id ?? 0;
});

describe('A9 a stale form changes nothing and shows both values', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const { path, theirs, mine, says, shows } = cases[name] as StaleCase;
    const url = path(harness.people);
    await amy.get(url);
    await acme.get(url);
    await acme.submit(theirs);
    const before = await snapshot();

    const again = await amy.submit(mine);
    expect(again.status).toBe(422);
    for (const sentence of says) expect(again.text).toContain(sentence);
    expect(await snapshot()).toEqual(before);
    const form = again.forms.find(({ names }) => names.includes('version'));
    expect(form?.values).toMatchObject(shows);

    // The person has seen both values and can decide.
    expect((await amy.submit({})).status).toBe(200);
    expect(await snapshot()).not.toEqual(before);
  });

  test('User’s Profile, changed in two windows of the same login', async () => {
    const other = await signedInAs(harness, harness.people.zoe);
    const zoe = await signedInAs(harness, harness.people.zoe);
    await zoe.get(paths.profile);
    await other.get(paths.profile);
    await other.submit({ timeZone: 'Europe/Vienna' });
    const again = await zoe.submit({ username: 'zoe.b' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Someone else changed this to “Europe/Vienna”. Your form said “UTC”.');
    expect((await zoe.submit({})).text).toContain('Your profile has been saved.');
    expect(await table('accounts').where({ id: harness.people.zoe.id }).first()).toMatchObject({
      username: 'zoe.b',
      time_zone: 'Europe/Vienna',
    });
  });

  test('Move admin, after someone else has moved it', async () => {
    const { acmeEastHarbour, blueHarbor } = harness.people;
    const url = paths.adminAction(acmeEastHarbour.id, 'move-admin');
    await amy.get(`${url}?to=blue-harbor`);
    await acme.get(`${url}?to=acme-hosting`);
    await acme.submit({});
    const before = await snapshot();
    const again = await amy.submit({});
    expect(again.status).toBe(422);
    expect(again.text).toContain(
      'Someone else changed this to “Acme Hosting”. Your form said “Blue Harbor”.',
    );
    expect(await snapshot()).toEqual(before);
    await amy.submit({ to: 'blue-harbor' });
    expect((await amy.submit({})).text).toContain('is now below Blue Harbor');
    expect(await table('admins').where({ id: acmeEastHarbour.id }).first()).toMatchObject({
      parent_id: blueHarbor.id,
    });
  });

  test('Remove, after someone else has handed the domain over', async () => {
    await amy.get(paths.domainAction(domainId, 'remove-domain'));
    await acme.get(paths.domainAction(domainId, 'move-domain'));
    await acme.submit({ admin: 'acme-east' });
    const again = await amy.submit({});
    expect(again.status).toBe(422);
    expect(again.text).toContain('over to Acme East while this page was open. It was not removed.');
    expect(await table('domains').where({ id: domainId }).first()).toBeDefined();
    expect((await amy.submit({})).url).toContain(paths.domains);
    expect(await table('domains').where({ id: domainId }).first()).toBeUndefined();
  });

  test('a form that is restored after its session ended is compared with the values that it was based on', async () => {
    const { west, will } = harness.people;
    const url = paths.technicianAction(will.id, 'edit');
    const late = await signedInAs(harness, west);
    await late.get(url);
    await table('sessions').where({ account_id: west.id }).delete();
    await late.submit({ username: 'willem' });
    await table('accounts').where({ id: will.id }).update({ notes: 'Saved in the meantime' });
    await createSession(harness.services, late, west);
    const restored = await late.get(url);
    expect(restored.text).toContain('We restored what you typed');
    const again = await late.submit({});
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('Saved in the meantime')]);
  });

  test('there is no conflict if two people save the same value', async () => {
    const url = paths.technicianAction(harness.people.dan.id, 'edit');
    await amy.get(url);
    await acme.get(url);
    await acme.submit({ notes: 'Left in May' });
    expect((await amy.submit({ notes: 'Left in May' })).status).toBe(200);
  });
});
