import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { waitUntil } from '../harness/wait-until.ts';
import { startMaintenance } from '../../src/maintenance/maintenance.ts';
import { providerMaintenanceJobs } from '../../src/sso-provider/provider-maintenance-jobs.ts';
import { startProduct, type Product, type Signed } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { PASSWORD } from '../harness/people.ts';
import { visit, type Visitor } from './visitor.ts';

let provider: RunningProvider;
let product: Product;
let maintenance: { stop(): Promise<void> } | undefined;
beforeAll(async () => {
  provider = await startRunningProvider();
  product = await startProduct(provider);
});
afterAll(async () => {
  await product.stop();
  await provider.stop();
});
beforeEach(() => {
  product.logoutTokens.length = 0;
  product.answer(200);
});
afterEach(async () => {
  await maintenance?.stop();
  maintenance = undefined;
});

const database = () => provider.services.database;
const start = () =>
  (maintenance = startMaintenance(
    provider.services,
    providerMaintenanceJobs(provider.services, provider.openId),
  ));

async function signedIn(person = provider.people.amy): Promise<{ visitor: Visitor; signed: Signed }> {
  const visitor = visit(provider);
  const begun = await product.begin();
  return { visitor, signed: await begun.finish(await visitor.comeBack(begun, person)) };
}

/** The sessions whose end the product was notified of. */
const notifiedSessions = () => product.logoutTokens.map((token) => decodeJwt(token)['sid']);

test('expired rows are deleted, and nothing else', async () => {
  const { visitor } = await signedIn();
  const models = () =>
    database()('payloads')
      .distinct<{ model: string }[]>('model')
      .orderBy('model')
      .then((rows) => rows.map(({ model }) => model));
  const before = await models();
  expect(before).toEqual(['AccessToken', 'AuthorizationCode', 'Grant', 'Session']);
  await database()('payloads')
    .whereIn('model', ['AccessToken', 'AuthorizationCode'])
    .update({ expires_at: database().fn.now() });
  start();
  await waitUntil(models, (left) => left.length === 2);
  expect(await models()).toEqual(['Grant', 'Session']);
  expect((await visitor.open((await product.begin({ prompt: 'none' })).url)).url).toContain('code=');
});

test('an account that no one has claimed within a week is deleted, and its address is free again', async () => {
  const visitor = visit(provider);
  for (const email of ['late@harbour.example', 'fresh@harbour.example', 'asked-again@harbour.example']) {
    await visitor.browser.get(`${provider.issuer}/create-account`);
    await visitor.browser.submit({ email });
    await provider.mail.waitForMail({ to: email });
  }
  const long = database().raw(`now() - interval '8 days'`);
  const late = database()('accounts').whereIn('email', [
    'late@harbour.example',
    'asked-again@harbour.example',
  ]);
  await late.clone().update({ created_at: long });
  await database()('one_time_links').where({ address: 'late@harbour.example' }).update({ created_at: long });
  start();
  const left = () =>
    database()('accounts')
      .where('email', 'like', '%@harbour.example')
      .orderBy('email')
      .then((rows: { email: string }[]) => rows.map(({ email }) => email));
  await waitUntil(left, (emails) => !emails.includes('late@harbour.example'));
  expect(await left()).toEqual(['asked-again@harbour.example', 'fresh@harbour.example']);
  const { text } = await provider.mail.waitForMail({ to: 'late@harbour.example' });
  const page = await visitor.browser.get(/https?:\/\/\S+/.exec(text)?.[0] ?? '');
  expect(page.text).not.toContain('Choose a password');
});

test.each([
  ['signing out at the provider', (own: Visitor) => own.browser.submit({}, { action: '/logout' })],
  [
    'ending the session on the sessions page of another browser',
    async () => {
      const other = visit(provider);
      await other.browser.get(`${provider.issuer}/login`);
      await other.signIn(provider.people.amy);
      await other.browser.get(`${provider.issuer}/sessions`);
      await other.browser.submit({}, { action: '/sessions/end-others' });
    },
  ],
  [
    'changing the password in another browser',
    async () => {
      const other = visit(provider);
      await other.browser.get(`${provider.issuer}/login`);
      await other.signIn(provider.people.amy);
      await other.browser.get(`${provider.issuer}/profile/password`);
      const page = await other.browser.submit({ current: PASSWORD, password: 'velvet harbour cinnamon 42' });
      expect(page.heading).toBe('Your account');
    },
  ],
])('products are notified when a session ends by %s', async (_how, end) => {
  const { visitor, signed } = await signedIn();
  await visitor.browser.get(`${provider.issuer}/dashboard`);
  await end(visitor);
  start();
  await waitUntil(notifiedSessions, (sids) => sids.includes(signed.claims['sid']));
  expect((await visitor.open((await product.begin({ prompt: 'none' })).url)).url).toContain('login_required');
});

test('a product that could not be notified is notified again', async () => {
  product.answer(500);
  const { visitor, signed } = await signedIn(provider.people.carla);
  const query = new URLSearchParams({ id_token_hint: signed.idToken }).toString();
  await visitor.open(`${provider.issuer}/session/end?${query}`);
  await visitor.browser.submit(
    {},
    { extra: { logout: 'yes' }, action: `${provider.issuer}/session/end/confirm` },
  );
  expect(notifiedSessions()).toEqual([signed.claims['sid']]);
  const due = () => database()('payloads').whereNotNull('logout_due_at');
  await waitUntil(due, (rows) => rows.length === 1);
  product.answer(200);
  await database()('payloads').whereNotNull('logout_due_at').update({ logout_due_at: database().fn.now() });
  start();
  await waitUntil(due, (rows) => rows.length === 0);
  expect(notifiedSessions()).toEqual([signed.claims['sid'], signed.claims['sid']]);
  expect(provider.logLines.join('\n')).toContain('failed to notify a product');
});

test('what the library stores is encrypted, and IDs are hashed', async () => {
  const { signed } = await signedIn(provider.people.carla);
  const stored = JSON.stringify(await database()('payloads'));
  for (const secret of [
    signed.accessToken,
    String(signed.claims['sub']),
    String(signed.claims['sid']),
    'carla@acme-east.example',
  ]) {
    expect(stored).not.toContain(secret);
  }
});
