import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { createAuthenticator, type Authenticator, type Dishonest } from '../harness/authenticator.ts';
import type { BrowserLike, Page } from '../harness/browser-like.ts';
import { mailedLink } from '../harness/links.ts';
import { optionsFrom } from '../harness/passkey-options.ts';
import { codeAt, nextCode, PASSWORD, type Person } from '../harness/people.ts';
import { startProduct, type Product } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { visit, type Visitor } from './visitor.ts';

/*
 * Passkeys at the provider, and what products learn about them. The console's tests of the same module try every
 * response that must be refused (test/web/passkeys).
 */

let provider: RunningProvider;
let product: Product;
let device: Authenticator;
beforeAll(async () => {
  provider = await startRunningProvider();
  product = await startProduct(provider);
});
afterAll(async () => {
  await product.stop();
  await provider.stop();
});
beforeEach(async () => {
  device = createAuthenticator(provider.issuer);
  for (const name of ['passkeys', 'rate_limit_buckets', 'sessions']) await table(name).delete();
});

const table = (name: string) => provider.services.database(name);

const emails = (person: Person) =>
  table('mail_jobs').where({ account_id: person.id }).orderBy('id').pluck<string[]>('message');

/** A URL of the provider, because products send browsers there. */
const at = (path: string) => provider.issuer + path;

/** Someone who has signed in with a password and a code, and has not come from a product. */
async function visitAs(person: Person): Promise<Visitor> {
  const visitor = visit(provider);
  await visitor.browser.get(at(paths.signIn));
  await visitor.signIn(person);
  return visitor;
}

async function add(browser: BrowserLike, name = 'Work laptop'): Promise<Page> {
  await browser.get(at(paths.newPasskey));
  const newPasskey = device.create(await optionsFrom(browser, paths.passkeyToAdd));
  return browser.submit({ name, newPasskey });
}

async function withPasskey(person: Person): Promise<void> {
  await add((await visitAs(person)).browser);
}

async function signInAlone(visitor: Visitor, dishonest: Dishonest = {}): Promise<Page> {
  const passkey = device.get(await optionsFrom(visitor.browser, paths.passkeyToSignIn), dishonest);
  await visitor.browser.submit({ passkey });
  return visitor.followRefresh();
}

async function signInAfterPassword(
  visitor: Visitor,
  person: Person,
  dishonest: Dishonest = {},
): Promise<Page> {
  await visitor.browser.submit({ identifier: person.email, password: PASSWORD });
  const passkey = device.get(await optionsFrom(visitor.browser, paths.passkeyAsSecondFactor), dishonest);
  await visitor.browser.submit({ passkey });
  return visitor.followRefresh();
}

/** Makes the session look as if the person had signed in a while ago. */
async function ageSession(seconds: number): Promise<void> {
  for (const path of ['{authenticatedAt}', '{signIn,authenticatedAt}']) {
    await provider.services.database.raw(
      `update sessions set data =
         jsonb_set(data::jsonb, '${path}', to_jsonb((data::jsonb #>> '${path}')::bigint - ?))::json
       where data::jsonb #> '${path}' is not null`,
      [seconds * 1000],
    );
  }
}

describe('F6 the provider’s account page', () => {
  test('adds, renames and removes a passkey, with an email and an event', async () => {
    const { amy } = provider.people;
    const { browser } = await visitAs(amy);
    expect((await browser.get(at(paths.dashboard))).text).toContain('Passkeys None Manage passkeys');
    const added = await add(browser);
    expect([added.url, added.text]).toEqual([
      at(paths.passkeys),
      expect.stringContaining('The passkey “Work laptop” has been added.'),
    ]);
    expect(added.text).toContain('Back to your account');
    expect((await browser.get(at(paths.dashboard))).text).toContain('Passkeys 1 passkey');
    const { id } = await table('passkeys').first<{ id: number }>('id');
    await browser.get(at(paths.renamePasskey(id)));
    expect((await browser.submit({ name: 'Home laptop' })).text).toContain('Home laptop');
    await browser.get(at(paths.removePasskey(id)));
    expect((await browser.submit()).text).toContain('The passkey “Home laptop” has been removed.');
    expect(await emails(amy)).toEqual(['passkey-added', 'passkey-removed']);
    const actions = await table('audit_events')
      .where({ subject_account_id: amy.id })
      .orderBy('id')
      .pluck('action');
    expect(actions.slice(-3)).toEqual(['add-passkey', 'rename-passkey', 'remove-passkey']);
  });

  test('refuses a response from another origin, and someone else’s passkey', async () => {
    const { amy, carla } = provider.people;
    const { browser } = await visitAs(amy);
    await browser.get(at(paths.newPasskey));
    const options = await optionsFrom(browser, paths.passkeyToAdd);
    const newPasskey = device.create(options, { origin: 'http://localhost' });
    expect((await browser.submit({ name: 'Phone', newPasskey })).status).toBe(422);
    await add(browser);
    const { id } = await table('passkeys').first<{ id: number }>('id');
    const other = (await visitAs(carla)).browser;
    expect((await other.get(at(paths.removePasskey(id)))).status).toBe(404);
  });
});

describe('F6 products learn how the person signed in', () => {
  test.each([
    ['device-bound', false, 'hwk'],
    ['synced', true, 'swk'],
  ])('with a password and a %s passkey, or with the passkey alone', async (_what, isSynced, kind) => {
    const { amy } = provider.people;
    device = createAuthenticator(provider.issuer, { isSynced });
    await withPasskey(amy);

    const begun = await product.begin();
    const visitor = visit(provider);
    await visitor.open(begun.url);
    const back = await signInAfterPassword(visitor, amy);
    const { claims } = await begun.finish(back.url);
    expect(claims).toMatchObject({ amr: ['pwd', kind, 'user', 'mfa'], acr: 'mfa' });

    const alone = await product.begin();
    const other = visit(provider);
    const page = await other.open(alone.url);
    expect(page.html).toContain('autocomplete="username webauthn"');
    const startedAt = Math.floor(Date.now() / 1000);
    const { claims: claimsAlone } = await alone.finish((await signInAlone(other)).url);
    expect(claimsAlone).toMatchObject({ sub: claims['sub'], amr: [kind, 'user', 'mfa'], acr: 'mfa' });
    expect(Number(claimsAlone['auth_time'])).toBeGreaterThanOrEqual(startedAt);
  });

  test('with a password and a code', async () => {
    const { amy } = provider.people;
    const begun = await product.begin();
    const { claims } = await begun.finish(await (await visitAs(amy)).comeBack(begun, amy));
    expect(claims).toMatchObject({ amr: ['pwd', 'otp', 'mfa'], acr: 'mfa' });
  });

  test('with the passkey of another account than the product expected, because the person chose it', async () => {
    const { amy, carla } = provider.people;
    await withPasskey(amy);
    const begun = await product.begin({ login_hint: carla.email });
    const visitor = visit(provider);
    await visitor.open(begun.url);
    const { claims, userinfo } = await begun.finish((await signInAlone(visitor)).url);
    expect(claims['amr']).toEqual(['hwk', 'user', 'mfa']);
    expect(userinfo['email']).toBe(amy.email);
  });

  test('and not how they confirmed later that it’s them', async () => {
    const { amy } = provider.people;
    const visitor = await visitAs(amy);
    await add(visitor.browser);
    await ageSession(3_600);
    const { id } = await table('passkeys').first<{ id: number }>('id');
    await visitor.browser.get(at(paths.removePasskey(id)));
    const passkey = device.get(await optionsFrom(visitor.browser, paths.passkeyToConfirm));
    expect((await visitor.browser.submit({ passkey })).url).toBe(at(paths.passkeys));
    const begun = await product.begin();
    const { claims } = await begun.finish(await visitor.comeBack(begun, amy));
    expect(claims['amr']).toEqual(['pwd', 'otp', 'mfa']);
    expect(Number(claims['auth_time'])).toBeLessThan(Date.now() / 1000 - 3_500);
  });
});

describe('F6 a product that needs a recent sign-in', () => {
  test.each<Record<string, string>>([{ max_age: '60' }, { prompt: 'login' }])(
    '(%j) gets one from a passkey alone',
    async (wish) => {
      const { amy } = provider.people;
      const visitor = await visitAs(amy);
      await add(visitor.browser);
      await ageSession(3_600);
      const begun = await product.begin(wish);
      expect((await visitor.open(begun.url)).text).toContain('Confirm it’s you.');
      const options = await optionsFrom(visitor.browser, paths.passkeyToConfirm);
      const refused = await visitor.browser.submit({ passkey: device.get(options, { wrongKey: true }) });
      expect(refused.text).toContain('We couldn’t check this passkey.');
      await visitor.open(begun.url);
      const again = await optionsFrom(visitor.browser, paths.passkeyToConfirm);
      await visitor.browser.submit({ passkey: device.get(again) });
      const { claims } = await begun.finish((await visitor.followRefresh()).url);
      expect(claims).toMatchObject({ amr: ['hwk', 'user', 'mfa'], acr: 'mfa' });
      expect(Number(claims['auth_time'])).toBeGreaterThan(Date.now() / 1000 - 60);
    },
  );

  test('asks once, even if the clock of the process is ahead of the database’s', async () => {
    await withPasskey(provider.people.amy);
    const { now } = Date;
    const ahead = jest.spyOn(Date, 'now').mockImplementation(() => now() + 300_000);
    try {
      const begun = await product.begin({ prompt: 'login' });
      const visitor = visit(provider);
      await visitor.open(begun.url);
      const { claims } = await begun.finish((await signInAlone(visitor)).url);
      expect(claims['amr']).toEqual(['hwk', 'user', 'mfa']);
    } finally {
      ahead.mockRestore();
    }
  });

  test('gets no sign-in from a password without a code or a passkey', async () => {
    const { amy } = provider.people;
    const visitor = await visitAs(amy);
    await add(visitor.browser);
    await ageSession(3_600);
    const begun = await product.begin({ max_age: '60' });
    await visitor.open(begun.url);
    const page = await visitor.browser.submit({ current: PASSWORD, code: '' });
    expect(page.text).toContain('Confirm it’s you.');
    expect(page.headers['refresh']).toBeUndefined();
  });
});

describe('F6 at the provider’s sign-in, a passkey is refused', () => {
  test('with the same response if it is unknown, removed, or its owner may not sign in', async () => {
    const { amy } = provider.people;
    await withPasskey(amy);
    const begun = await product.begin();
    const visitor = visit(provider);
    await visitor.open(begun.url);
    const signInUrl = visitor.browser.page().url;
    const answers: string[] = [];
    const attempt = async (
      change: (json: string) => string = (json) => json,
      before?: () => Promise<unknown>,
    ) => {
      await visitor.browser.get(signInUrl);
      const passkey = change(device.get(await optionsFrom(visitor.browser, paths.passkeyToSignIn)));
      await before?.();
      const { status, text } = await visitor.browser.submit({ passkey });
      answers.push(`${status} ${text}`);
    };
    await attempt((json) => JSON.stringify({ ...(JSON.parse(json) as object), id: 'AAAA', rawId: 'AAAA' }));
    await attempt(undefined, () => table('accounts').where({ id: amy.id }).update({ status: 'inactive' }));
    await attempt(undefined, () =>
      table('accounts')
        .where({ id: amy.id })
        .update({ status: 'active' })
        .then(() => table('passkeys').delete()),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^401 .*We couldn’t sign you in with this passkey\./);
    expect(answers[0]).toContain('to continue to Blue Harbor Wiki');
  });

  test('after as many failures as for codes', async () => {
    const { amy } = provider.people;
    await withPasskey(amy);
    const visitor = visit(provider);
    await visitor.browser.get(at(paths.signIn));
    for (let count = 0; count < 10; count += 1) {
      expect((await signInAlone(visitor, { wrongKey: true })).status).toBe(401);
      await visitor.browser.get(at(paths.signIn));
    }
    expect((await signInAlone(visitor)).status).toBe(429);
    expect(await emails(amy)).toContain('account-blocked');
  });

  test('after the password, five times, which ends the sign-in', async () => {
    const { gus } = provider.people;
    await withPasskey(gus);
    const visitor = visit(provider);
    await visitor.browser.get(at(paths.signIn));
    await visitor.browser.submit({ identifier: gus.email, password: PASSWORD });
    for (let count = 0; count < 5; count += 1) {
      const options = await optionsFrom(visitor.browser, paths.passkeyAsSecondFactor);
      await visitor.browser.submit({ passkey: device.get(options, { wrongKey: true }) });
    }
    expect(visitor.browser.page().url).toBe(at('/login?notice=wrong-codes'));
  });
});

test('H3 a passkey in a tab from before a sign-in in another tab leads on to the product, without a second sign-in', async () => {
  const { amy } = provider.people;
  await withPasskey(amy);
  const begun = await product.begin();
  const visitor = visit(provider);
  const { forms } = await visitor.open(begun.url);
  const { values } = forms.find(({ names }) => names.includes('passkey')) ?? {};
  const passkey = device.get(await optionsFrom(visitor.browser, paths.passkeyToSignIn));
  await visitor.browser.submit({ passkey }, { follow: false });
  const stale = String(new URLSearchParams({ ...values, passkey: '' }));
  await visitor.browser.postRaw(at(paths.signInWithPasskey), stale);
  const { claims } = await begun.finish((await visitor.followRefresh()).url);
  expect(claims['amr']).toEqual(['hwk', 'user', 'mfa']);
});

describe('F7 the provider removes passkeys', () => {
  const setUp = async (browser: BrowserLike) => {
    const secret = (/id="secret">([A-Z2-7 ]+)</.exec(browser.page().html)?.[1] ?? '').replaceAll(' ', '');
    return browser.submit({ code: codeAt(secret, Date.now()) });
  };

  test('when the Recovery Key is used', async () => {
    const { eve } = provider.people;
    const { browser } = visit(provider);
    await browser.get(at(paths.signIn));
    await browser.submit({ identifier: eve.email, password: PASSWORD });
    const shown = await setUp(browser);
    const recoveryKey = /id="recovery-key">([0-9A-Z-]+)</.exec(shown.html)?.[1] ?? '';
    await browser.submit({ saved: 'yes' });
    await add(browser);
    const other = visit(provider).browser;
    await other.get(at(paths.signIn));
    await other.submit({ identifier: eve.email, password: PASSWORD });
    await other.get(at(paths.recovery));
    expect((await other.submit({ recoveryKey })).url).toBe(at(paths.twoFactorDisabled));
    expect(await table('passkeys')).toEqual([]);
  });

  test('when two-factor authentication is set up again with an emailed link', async () => {
    const { carla } = provider.people;
    await withPasskey(carla);
    const { browser } = visit(provider);
    await browser.get(at((await mailedLink(provider.services, carla, '2fa-reset')).path));
    await browser.submit({ password: PASSWORD });
    expect(await table('passkeys')).toHaveLength(1);
    expect((await setUp(browser)).heading).toBe('Recovery Key');
    expect(await table('passkeys')).toEqual([]);
  });
});

test('F6 a code still works for a person with a passkey', async () => {
  const { amy } = provider.people;
  await withPasskey(amy);
  const visitor = visit(provider);
  await visitor.browser.get(at(paths.signIn));
  await visitor.browser.submit({ identifier: amy.email, password: PASSWORD });
  expect(visitor.browser.page().html).toContain(paths.passkeyAsSecondFactor);
  const code = await nextCode(provider.services, amy, amy.totpSecret ?? '');
  expect((await visitor.browser.submit({ code })).url).toBe(at(paths.dashboard));
});
