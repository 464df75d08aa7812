import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Actor } from '../../../src/audit/actor.ts';
import { paths } from '../../../src/paths.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import type { Technician } from '../../../src/technicians/technician-repository.ts';
import { technicianRow } from '../../../src/web/technicians/technician-row.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
let carla: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [amy, carla] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.carla)];
});
afterAll(() => harness.stop());

/** The row of a technician with its dropdown. */
async function shown(browser: BrowserLike, id: number, query = ''): Promise<string> {
  const { html } = await browser.get(paths.technicians + query);
  const row = new RegExp(`<tr id="technician-${id}">.*?</tr>`, 's').exec(html)?.[0] ?? '';
  expect(row).toContain(`<ul id="menu-${id}" popover`);
  return row;
}

describe('the row of a technician', () => {
  const account = (values: object) => () =>
    harness.services.database('accounts').where({ id: harness.people.eve.id }).update(values);

  test.each<[what: string, change: () => PromiseLike<unknown>, expected: string]>([
    ['its notes', account({ notes: 'Holiday cover' }), 'Holiday cover'],
    [
      'its address',
      account({ email: 'eve.new@acme-hosting.example' }),
      'Select eve.new@acme-hosting.example',
    ],
    ['its username', account({ username: 'eve.two' }), '>eve.two<'],
    ['its last sign-in', account({ last_sign_in_at: '2026-03-10T12:00:00Z' }), '<td title="10 Mar'],
    [
      'an email that needs attention',
      async () => {
        const { services, people } = harness;
        await services.database('mail_jobs').insert({
          message: 'password-changed',
          account_id: people.eve.id,
          admin_id: people.acmeHosting.id,
          address: 'eve@acme-hosting.example',
          state: 'refused',
          reply: '550 No such user',
          finished_at: new Date(),
        });
      },
      'title="Password change notice refused: 550 No such user">Email refused<',
    ],
    ['a block', account({ blocked_until: new Date(Date.now() + 600_000) }), '>Blocked<'],
    [
      'the name of its admin',
      () =>
        harness.services
          .database('admins')
          .where({ id: harness.people.acmeHosting.id })
          .update({ name: 'Acme Group' }),
      '>Acme Group<',
    ],
    [
      'its admin’s settings for Single Sign-On',
      () =>
        harness.services.database('oauth_settings').insert({
          admin_id: harness.people.acmeHosting.id,
          issuer: 'https://sso.example',
          client_id: 'console',
          client_secret: 'sealed',
          enabled: true,
        }),
      '/link-account"',
    ],
    ['its status', account({ status: 'inactive', blocked_until: null }), '>Inactive<'],
  ])('shows at once that %s changed', async (_what, change, expected) => {
    const { eve } = harness.people;
    await shown(amy, eve.id);
    const before = await shown(amy, eve.id);
    expect(before).not.toContain(expected);
    await change();
    expect(await shown(amy, eve.id)).toContain(expected);
  });

  test('differs for the reader’s own row', async () => {
    const { carla: herself } = harness.people;
    expect(await shown(amy, herself.id)).toContain(`${paths.technicianAction(herself.id, 'delete')}"`);
    expect(await shown(carla, herself.id)).not.toContain(paths.technicianAction(herself.id, 'delete'));
    expect(await shown(amy, herself.id)).toContain(`${paths.technicianAction(herself.id, 'delete')}"`);
  });

  test('is ticked if all rows are ticked', async () => {
    const { bob } = harness.people;
    expect(await shown(amy, bob.id)).not.toContain('checked');
    expect(await shown(amy, bob.id, '?select=page')).toContain('checked');
    expect(await shown(amy, bob.id)).not.toContain('checked');
  });
});

describe('how long ago someone signed in', () => {
  afterEach(() => void jest.useRealTimers());

  test('is up to date each minute', () => {
    const reader = { accountId: 1, adminId: 1, adminPath: '1', timeZone: 'UTC' } as Actor;
    const technician = {
      id: 2,
      adminPath: '1',
      role: 'technician',
      status: 'active',
      lastSignInAt: new Date('2026-11-28T09:14:00Z'),
    } as Technician;
    const lastSignIn = (now: string) => {
      jest.useFakeTimers({ now: new Date(now) });
      return technicianRow(catalogues.en, reader, technician).lastLogin?.text;
    };
    expect(lastSignIn('2026-11-28T09:14:10Z')).toBe('now');
    expect(lastSignIn('2026-11-28T09:14:50Z')).toBe('now');
    expect(lastSignIn('2026-11-28T09:15:00Z')).toBe('1 minute ago');
    expect(lastSignIn('2026-11-28T11:20:00Z')).toBe('2 hours ago');
  });
});
