import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountActions, type ButtonAction } from '../../../src/account-actions/account-actions.ts';
import { actions, decide, type Action } from '../../../src/accounts/account-policy.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { findAccount } from '../../../src/accounts/account-repository.ts';
import { actorOf, type Account } from '../../../src/accounts/account.ts';
import type { Actor } from '../../../src/audit/actor.ts';
import { edit, storedDetails } from '../../../src/account-actions/edit.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { Admin } from '../../harness/people.ts';
import { accountStates, type StateName } from '../../harness/policy-cases.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { storePasskey } from '../../harness/stored-passkeys.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

const { labels } = catalogues.en.actions;
const reasons = { ...catalogues.en.actions.reasons, 'access-ended': 'Access ended on 3 Mar 2026' };

let harness: TestApp;
let carla: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  carla = await signedInAs(harness, harness.people.carla);
});
afterAll(() => harness.stop());

/** A technician in that state at that admin. The previous one is deleted. */
async function technicianAt(admin: Admin, state: StateName): Promise<Account> {
  const { database } = harness.services;
  const wanted = accountStates[state];
  // The same address gets more emails here than the limits allow.
  await database.raw(
    `delete from rate_limit_buckets; delete from mail_jobs; delete from one_time_links; delete from oauth_settings;
     delete from accounts where username = 'case'`,
  );
  if (wanted.ssoOffered) {
    await database('oauth_settings').insert({
      admin_id: harness.people.acmeHosting.id,
      enabled: true,
      issuer: 'https://sso.acme.example',
      client_id: 'console',
    });
  }
  const now = database.fn.now();
  await database('admins')
    .where({ id: admin.id })
    .update({ deactivated_at: wanted.adminActive ? null : now });
  const [row] = await database('accounts')
    .insert({
      admin_id: admin.id,
      role: 'technician',
      username: 'case',
      email: 'case@acme.example',
      // The worker has not recorded yet that the access has ended.
      status: wanted.accessEnd ? 'active' : wanted.status,
      ...(wanted.accessEnd && {
        access_ends_on: wanted.accessEnd.on,
        access_ends_zone: wanted.accessEnd.zone,
        access_ends_at: now,
      }),
      ...(wanted.hasPassword && { password_hash: '$argon2id$unused', password_set_at: now }),
      ...(wanted.hasAuthenticatorApp && { totp_secret: 'sealed', totp_enrolled_at: now }),
      ...(wanted.ssoIdentity && {
        sso_issuer: wanted.ssoIdentity.issuer,
        sso_subject: wanted.ssoIdentity.subject,
        sso_linked_at: now,
      }),
      blocked_until: wanted.blockedUntil,
    })
    .returning<{ id: number }[]>('id');
  if (wanted.passkeyCount > 0) await storePasskey(database, row?.id ?? 0);
  return (await findAccount(database, row?.id ?? 0)) as Account;
}

async function actingCarla(): Promise<Actor> {
  const account = (await findAccount(harness.services.database, harness.people.carla.id)) as Account;
  return actorOf(account, { address: '', userAgent: '', requestId: '' });
}

function perform(action: Action, actor: Actor, account: Account): Promise<unknown> {
  const { services } = harness;
  return action === 'edit'
    ? edit(services, actor, account.id, storedDetails(account), '')
    : accountActions[action].perform(services, actor, account.id, '', null);
}

const details = { username: 'case', email: 'case@acme.example', notes: '' };

/** The items in the technician's menu on Manage Technicians. */
async function menuOf({ id }: Account): Promise<string[]> {
  const { html } = await carla.get(`${paths.technicians}?pageSize=200`);
  const menu = new RegExp(`id="menu-${id}".*?</ul>`, 's').exec(html)?.[0] ?? '';
  return menu.split('<li');
}

function menuAnswer(menu: string[], action: Action): string | undefined {
  const item = menu.find((text) => text.includes(`>${labels[action]}<`));
  if (item === undefined) return undefined;
  return /<small>(.*?)<\/small>/.exec(item)?.[1] ?? (item.includes('href=') ? 'yes' : 'no link');
}

function reasonIn(text: string): string {
  return Object.values(reasons).find((reason) => text.includes(reason)) ?? text;
}

/** Items that the menu shows only in other states. */
function isHidden(action: Action, state: StateName): boolean {
  const { status, ssoIdentity, blockedUntil } = accountStates[state];
  const shown = { deactivate: status !== 'inactive', activate: status === 'inactive' };
  if (action === 'link-account') return ssoIdentity !== null;
  if (action === 'unlink-account') return ssoIdentity === null;
  if (action === 'lift-block') return blockedUntil === null;
  return action in shown && !shown[action as keyof typeof shown];
}

describe.each(['acmeEast', 'acmeEastHarbour'] as const)(
  'A1, A3 what Carla of Acme East can do at %s',
  (at) => {
    // Nobody of a deactivated admin is signed in.
    const seen = (Object.keys(accountStates) as StateName[]).filter(
      (state) => accountStates[state].adminActive || at !== 'acmeEast',
    );
    test.each(seen)('%s: the menu, the page, the POST and the action agree', async (state) => {
      const admin = harness.people[at];
      const actor = await actingCarla();
      let account = await technicianAt(admin, state);
      const menu = await menuOf(account);
      for (const action of actions) {
        const decision = decide(action, actor, account);
        const expected = decision.allowed ? 'yes' : reasons[decision.reason];
        const path = paths.technicianAction(account.id, action);
        const page = await carla.get(path);
        const fields = action === 'edit' ? details : { reason: '', accessEndsOn: '' };
        const post = await carla.post(path, fields, { follow: false });
        // Only an action that is allowed changes the technician.
        if (decision.allowed) account = await technicianAt(admin, state);
        const performed = await perform(action, actor, account).then(
          () => 'yes',
          (error: unknown) => (error as Error).message,
        );
        expect([
          action,
          {
            menu: menuAnswer(menu, action),
            page: page.status === 200 ? 'yes' : reasonIn(page.text),
            post: post.status === 303 ? 'yes' : reasonIn(post.text),
            action: performed,
          },
        ]).toEqual([
          action,
          {
            menu: isHidden(action, state) ? undefined : expected,
            page: expected,
            post: expected,
            action: expected,
          },
        ]);
        if (decision.allowed) account = await technicianAt(admin, state);
      }
    });
  },
);

test('R2, A3 no email with a link is sent to technicians of an inactive admin, because the link would not work', async () => {
  const { database } = harness.services;
  const admin = harness.people.acmeEastHarbour;
  for (const state of ['pending, admin inactive', 'active with 2FA, admin inactive'] as const) {
    const account = await technicianAt(admin, state);
    const path = paths.technicianAction(account.id, 'edit');
    await carla.get(path);
    const page = await carla.post(path, { ...details, email: 'elsewhere@acme.example' });
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining('while the technician or its admin is inactive'),
    ]);
    for (const action of ['resend-invitation', 'reset-password', 'reset-2fa', 'link-account'] as const) {
      expect((await carla.post(paths.technicianAction(account.id, action), {})).status).toBe(409);
    }
    expect(await database('mail_jobs').where({ account_id: account.id })).toEqual([]);
    expect(await database('one_time_links').where({ account_id: account.id })).toEqual([]);
  }
  await database('admins').where({ id: admin.id }).update({ deactivated_at: null });
});

describe.each(['acmeHosting', 'acmeWest'] as const)('A1 what Carla of Acme East cannot see at %s', (at) => {
  let account: Account;
  beforeAll(async () => {
    account = await technicianAt(harness.people[at], 'active with 2FA');
  });

  test.each(actions)('%s is a 404, changes nothing and is logged', async (action) => {
    const { database } = harness.services;
    const events = () =>
      database('audit_events').where({ action: 'open-foreign' }).count<{ count: number }[]>();
    const before = await events();
    const page = await carla.get(paths.technicianAction(account.id, action));
    const post = await carla.post(paths.technicianAction(account.id, action), details);
    expect([page.status, post.status]).toEqual([404, 404]);
    expect(await findAccount(database, account.id)).toEqual(account);
    expect((await events())[0]?.count).toBe((before[0]?.count ?? 0) + 2);
    await expect(perform(action, await actingCarla(), account)).rejects.toThrow('');
  });

  test('the technician is not in the list', async () => {
    const list = await carla.get(`${paths.technicians}?pageSize=200`);
    expect(list.text).not.toContain(account.email);
  });
});

test('A5 technicians cannot change their own main admin, and an admin above can only help it to recover', async () => {
  const { services, people } = harness;
  const admin = (await findAccount(services.database, people.acme.id)) as Account;
  const above = actorOf(admin, { address: '', userAgent: '', requestId: '' });
  const outcomes = async (actor: typeof above, id: number) =>
    Object.fromEntries(
      await Promise.all(
        (Object.keys(accountActions) as ButtonAction[]).map(async (action) => [
          action,
          await accountActions[action].perform(services, actor, id, '').then(
            () => 'yes',
            (error: unknown) => (error as Error).message,
          ),
        ]),
      ),
    ) as Record<ButtonAction, string>;

  expect(new Set(Object.values(await outcomes(await actingCarla(), people.east.id)))).toEqual(
    new Set([reasons['primary-account']]),
  );
  expect(await outcomes(above, people.west.id)).toMatchObject({
    'reset-2fa': 'yes',
    'reset-password': 'yes',
    'end-sessions': 'yes',
    deactivate: reasons['primary-account'],
    delete: reasons['primary-account'],
    'unlink-account': reasons['primary-account'],
  });
});

test.each(['-1', '0', '9223372036854775808', '%00', 'amy', '1e3', '1.5', ' 1'])(
  'A3 the ID %s is a 404',
  async (id) => {
    const path = `/technicians/${id}/deactivate`;
    expect([404, 400]).toContain((await carla.get(path)).status);
    expect([404, 400]).toContain((await carla.post(path, {})).status);
  },
);
