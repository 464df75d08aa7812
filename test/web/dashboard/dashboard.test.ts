import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Attention } from '../../../src/technicians/attention.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { paths } from '../../../src/paths.ts';
import { MAX_WRONG_CODES } from '../../../src/rate-limits/rate-limits.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import { columnOf } from '../../harness/html.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso } from '../sso/configured.ts';

let harness: TestApp;
/** At the root, and at Acme East. */
let amy: BrowserLike;
let carla: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [amy, carla] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.carla)];
});
afterAll(() => harness.stop());

const now = new Date();
const days = (count: number) => new Date(now.getTime() - count * 86_400_000);

/** Nobody needs attention. */
beforeEach(async () => {
  const { database } = harness.services;
  await database('accounts').where({ role: 'technician' }).update({
    last_mail_state: 'accepted',
    last_sign_in_at: now,
    blocked_until: null,
    wrong_codes: 0,
  });
  await database('accounts')
    .where({ role: 'technician', status: 'active', totp_secret: null })
    .update({ sso_issuer: 'https://sso.example', sso_subject: database.ref('username'), sso_linked_at: now });
  await database('accounts').where({ role: 'technician', status: 'pending' }).update({ status: 'inactive' });
});

const labels = catalogues.en.lists.technicians.options.attention;

/** What the dashboard counts, with the usernames on the list that each number leads to. */
async function attentionOf(
  browser: BrowserLike,
): Promise<Record<string, { count: string; names: string[] }>> {
  const { html } = await browser.get(paths.dashboard);
  const found: Record<string, { count: string; names: string[] }> = {};
  for (const label of Object.values(labels)) {
    const link = new RegExp(`href="([^"]*)"[^>]*>[^<]*(?:<[^>]*>)*([\\d,+]+)(?:<[^>]*>|\\s)*${label}`).exec(
      html,
    );
    if (!link) continue;
    const list = await browser.get((link[1] ?? '').replaceAll('&amp;', '&'));
    found[label] = { count: link[2] ?? '', names: namesOn(list) };
  }
  return found;
}

function namesOn({ html }: Page): string[] {
  return columnOf(html, 'Username').sort();
}

const active = {
  status: 'active',
  password_hash: '$argon2id$hash',
  password_set_at: now,
  last_sign_in_at: now,
};
const twoFactor = { totp_secret: 'sealed', totp_enrolled_at: now, recovery_key_hash: '$argon2id$hash' };

const cases: [name: string, attention: Attention, values: object][] = [
  [
    'an email that the mail server refused',
    'refused-mail',
    { ...active, ...twoFactor, last_mail_state: 'refused' },
  ],
  ['an expired invitation', 'invitation-over', { status: 'pending' }],
  ['an active technician without two-factor authentication', 'without-2fa', active],
  ['no login for 90 days', 'dormant', { ...active, ...twoFactor, last_sign_in_at: days(91) }],
  ['a block after failed attempts', 'blocked', { ...active, ...twoFactor, blocked_until: days(-1) }],
  ['100 wrong codes in a row', 'blocked', { ...active, ...twoFactor, wrong_codes: MAX_WRONG_CODES }],
];

describe('what needs attention', () => {
  test('is empty if nothing needs attention', async () => {
    expect(await attentionOf(amy)).toEqual({});
  });

  test.each(cases)(
    'includes %s for that admin and those above, and its number leads to the list',
    async (_name, attention, values) => {
      const { database } = harness.services;
      const { acmeEast, acmeWest } = harness.people;
      for (const [username, { id }] of [['ida', acmeEast] as const, ['ivo', acmeWest] as const]) {
        const person = { admin_id: id, role: 'technician', username, email: `${username}@acme.example` };
        await database('accounts').insert({ ...person, ...values });
      }
      const label = labels[attention];
      expect(await attentionOf(amy)).toEqual({ [label]: { count: '2', names: ['ida', 'ivo'] } });
      // Acme East does not see Acme West.
      expect(await attentionOf(carla)).toEqual({ [label]: { count: '1', names: ['ida'] } });
      await database('accounts').whereIn('username', ['ida', 'ivo']).delete();
    },
  );

  test('includes an invitation once its links no longer work, whatever the reason', async () => {
    const { database } = harness.services;
    const over = async () => (await attentionOf(amy))[labels['invitation-over']]?.names ?? [];
    await amy.get(paths.newTechnician);
    await amy.submit({ username: 'ida', email: 'ida@acme.example', admin: 'acme-east' });
    const [ida] = (await database('accounts').where({ username: 'ida' })) as { id: number }[];
    const links = () =>
      database('one_time_links').where({ account_id: ida?.id, replaced_at: null, withdrawn_at: null });
    expect(await over()).toEqual([]);

    await links().update({ created_at: days(4), expires_at: days(1) });
    expect(await over()).toEqual(['ida']);

    await amy.get(paths.technicianAction(ida?.id ?? 0, 'resend-invitation'));
    await amy.submit();
    expect(await links()).toHaveLength(1);
    expect(await over()).toEqual([]);

    await links().update({ withdrawn_at: now });
    expect(await over()).toEqual(['ida']);
    await database('accounts').where({ username: 'ida' }).delete();
  });

  test.each<[string, object]>([
    ['a block that has ended', { blocked_until: days(1) }],
    ['99 wrong codes', { wrong_codes: MAX_WRONG_CODES - 1 }],
    ['89 days without a login', { last_sign_in_at: days(89) }],
  ])('does not include %s', async (_name, values) => {
    const { database } = harness.services;
    await database('accounts').where({ id: harness.people.gus.id }).update(values);
    expect(await attentionOf(amy)).toEqual({});
  });
});

test('the first steps are shown to the root until all are done, or for two weeks', async () => {
  const { database } = harness.services;
  const steps = async (by: BrowserLike) =>
    [
      ...(await by.get(paths.dashboard)).html.matchAll(
        /<li class="guide-done">\s*<b>(.*?)<\/b>|class="guide-step" href="(.*?)"/g,
      ),
    ].map(([, done, href]) => done ?? href);
  const all = ['Invite your first technician', paths.oauthSettings, 'Invite a sub-admin'];
  expect(await steps(amy)).toEqual(all);
  expect(await steps(carla)).toEqual([]);

  const roots = () => database('admins').where({ parent_id: null });
  await roots().update({ created_at: database.raw(`now() - interval '15 days'`) });
  expect(await steps(amy)).toEqual([]);
  await roots().update({ created_at: database.fn.now() });
  expect(await steps(amy)).toEqual(all);
  await configureSso(harness.services, harness.people.acmeHosting.id, 'https://sso.example');
  expect(await steps(amy)).toEqual([]);
  await database('oauth_settings').delete();
});

test('each number matches its list while others change the data', async () => {
  const { database } = harness.services;
  const { acmeEast } = harness.people;
  await database.raw(
    `insert into accounts (admin_id, role, username, email, status)
     select ?, 'technician', 'busy' || n, 'busy' || n || '@acme-east.example', 'pending' from generate_series(1, 60) n`,
    [acmeEast.id],
  );
  let going = true;
  const others = Array.from({ length: 4 }, async (_, hand) => {
    // Each person has fifteen rows, and changes two neighbours at a time.
    for (let n = 1; going; n = (n % 14) + 1) {
      await database.raw(
        `update accounts set status = case status when 'pending' then 'inactive' else 'pending' end
         where username in (?, ?)`,
        [`busy${hand * 15 + n}`, `busy${hand * 15 + n + 1}`],
      );
    }
  });
  const total = await database('accounts').where({ role: 'technician' });
  try {
    for (let round = 0; round < 15; round += 1) {
      const { text } = await amy.get(paths.dashboard);
      const numbers = ['Active', 'Pending', 'Inactive'].map((label) =>
        Number(new RegExp(`(\\d+) ${label}`).exec(text)?.[1]),
      );
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(total.length);
    }
  } finally {
    going = false;
    await Promise.all(others);
  }
  const { text } = await carla.get(paths.dashboard);
  const pending = await database('accounts').where({ role: 'technician', status: 'pending' });
  expect(text).toContain(`${pending.length} Pending`);
});
