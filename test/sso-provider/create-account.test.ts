import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import argon2 from 'argon2';
import { createProviderAdmin } from '../../src/sso-provider/provider-admin-repository.ts';
import { testTheProvider } from '../harness/app-under-test.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { handleRequests } from '../harness/sign-in-requests.ts';
import { startTestApp } from '../harness/test-app.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { visit } from './visitor.ts';

testTheProvider();
let provider: RunningProvider;
beforeAll(async () => {
  provider = await startRunningProvider();
});
afterAll(async () => {
  await provider.stop();
});
beforeEach(async () => {
  await provider.services.database('rate_limit_buckets').delete();
});

describe('an address entered at "Create account"', () => {
  test('gets the same response after the same work, whether it is free, taken, pending or inactive', async () => {
    const testApp = await startTestApp();
    const { app, services, people } = testApp;
    await createProviderAdmin(services.database, services.config.ssoName);
    const ask = async (email: string, network: number) => {
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql);
      const hash = jest.spyOn(argon2, 'hash');
      const browser = openBrowser(app, { address: `192.0.2.${network}` });
      await browser.get('/create-account');
      services.database.on('query', note);
      const { status, url, text } = await browser.submit({ email }, { follow: false });
      services.database.off('query', note);
      const hashes = hash.mock.calls.length;
      jest.restoreAllMocks();
      await handleRequests(services);
      return { status, url, text, cookies: [...browser.cookies.keys()], statements, hashes };
    };
    const free = await ask('nadia@harbour.example', 1);
    const addresses = [
      'nadia@harbour.example',
      people.amy.email,
      people.gus.email.toUpperCase(),
      people.dan.email,
    ];
    for (const [index, address] of addresses.entries()) {
      expect(await ask(address, index + 2)).toEqual(free);
    }
    const sent = await services.database('mail_jobs').orderBy('id').select('message', 'address');
    expect(sent).toEqual([
      { message: 'sign-up', address: 'nadia@harbour.example' },
      { message: 'account-exists', address: people.amy.email },
      { message: 'account-exists', address: people.gus.email },
    ]);
    expect(await services.database('accounts').where({ email: 'nadia@harbour.example' })).toHaveLength(1);
    await testApp.stop();
  });

  test('gets an email that says whether there is an account', async () => {
    const { people, mail } = provider;
    const visitor = visit(provider);
    for (const email of ['nadia@harbour.example', people.amy.email]) {
      await visitor.browser.get(`${provider.issuer}/create-account`);
      await visitor.browser.submit({ email });
    }
    const fresh = await mail.waitForMail({ to: 'nadia@harbour.example' });
    expect(fresh.subject).toBe('Your new account at Single Sign-On (SSO)');
    const exists = await mail.waitForMail({ to: people.amy.email });
    expect(exists.subject).toBe('You already have an account at Single Sign-On (SSO)');
    expect(exists.text).toContain(`${provider.issuer}/login`);
  });

  test('T3 Create account and Forgot password have separate counters', async () => {
    const visitor = visit(provider);
    const post = async (path: string, fields: Record<string, string>) => {
      await visitor.browser.get(`${provider.issuer}${path}`);
      return visitor.browser.submit(fields);
    };
    const create = () => post('/create-account', { email: 'olga@harbour.example' });
    const forgot = () => post('/forgot-password', { identifier: 'olga@harbour.example' });
    for (let i = 0; i < 3; i += 1) expect((await create()).status).toBe(200);
    const page = await create();
    expect(page.status).toBe(429);
    expect(page.text).toMatch(
      /You already requested an email for this address at \d\d:\d\d UTC. We sent the email then./,
    );
    expect(page.text).not.toMatch(/fail|attempt/i);
    for (let i = 0; i < 3; i += 1) expect((await forgot()).status).toBe(200);
    expect((await forgot()).status).toBe(429);
  });

  test.each([
    '',
    'no address',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    `${'a'.repeat(250)}@b.example`,
    '<a@b.example> <c@d.example>',
  ])('is rejected if it is %j, and nothing is sent', async (email) => {
    const { database } = provider.services;
    // The worker still handles the requests of the tests above.
    await waitUntil(
      () => database('sign_in_requests').select('id'),
      (requests) => requests.length === 0,
    );
    const before = await database('mail_jobs').count<{ count: number }[]>();
    const visitor = visit(provider);
    await visitor.browser.get(`${provider.issuer}/create-account`);
    const page = await visitor.browser.submit({ email });
    expect(page.status).toBe(422);
    expect(await database('sign_in_requests')).toEqual([]);
    expect(await database('mail_jobs').count<{ count: number }[]>()).toEqual(before);
  });

  test('gets a link that verifies it, creates one account and can be used once', async () => {
    const visitor = visit(provider);
    await visitor.browser.get(`${provider.issuer}/create-account`);
    await visitor.browser.submit({ email: 'omar@harbour.example' });
    const { text } = await provider.mail.waitForMail({ to: 'omar@harbour.example' });
    const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
    await visitor.browser.get(link);
    const page = await visitor.browser.submit({ password: 'velvet harbour cinnamon 42' });
    expect(page.heading).toBe('Two-Factor Setup');
    expect((await visit(provider).browser.get(link)).text).toContain('used');
  });
});
