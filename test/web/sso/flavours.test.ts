import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBrowser } from '../../harness/browser-like.ts';
import { mailedLink } from '../../harness/links.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { configureSso, linkPerson, stateOf } from './configured.ts';
import { flavours, startTestProvider, type FlavourName, type TestProvider } from './test-provider.ts';

describe.each(Object.keys(flavours) as FlavourName[])('a provider of the kind %s', (flavour) => {
  let harness: TestApp;
  let provider: TestProvider;
  beforeAll(async () => {
    harness = await startTestApp();
    const root = harness.people.acmeHosting.id;
    provider = await startTestProvider({ consoleUrl: 'http://console.example', adminIds: [root], flavour });
    // Entra ID does not say whether it has verified an address.
    const addressesCountAsVerified = flavour === 'Entra ID';
    await configureSso(harness.services, root, provider.issuer, { addressesCountAsVerified });
    provider.accounts.set('bob@acme-hosting.example', {
      subject: 'subject-of-bob',
      email: 'Bob@Acme-Hosting.example',
      ...(flavour !== 'Entra ID' && { emailVerified: true }),
    });
  });
  afterAll(async () => {
    await provider.stop();
    await harness.stop();
  });

  test('Bob is invited, creates an account at the provider, and arrives at the dashboard, linked', async () => {
    const { bob } = harness.people;
    const { path } = await mailedLink(harness.services, bob, 'invitation');
    const browser = openBrowser(harness.app);
    const invitation = await browser.get(path);
    expect(invitation.text).toContain('Continue with Single Sign-On (SSO)');
    expect(invitation.text).toContain('Set a password');
    const atProvider = await browser.get(`${path}/sso`);
    expect(atProvider.heading).toBe(
      flavours[flavour].createsAccounts ? 'Create an account at the provider' : 'Sign in at the provider',
    );
    const dashboard = await browser.submit({ email: bob.email });
    expect(dashboard.url).toBe('/dashboard');
    expect(dashboard.text).toContain('bob (Technician)');
    expect(await stateOf(harness.services, bob)).toEqual({
      status: 'active',
      issuer: provider.issuer,
      subject: 'subject-of-bob',
    });
  });

  test('Bob signs in with Single Sign-On', async () => {
    await linkPerson(harness.services, harness.people.bob, provider.issuer, 'subject-of-bob', {
      alone: true,
    });
    const browser = openBrowser(harness.app);
    const signIn = await browser.get('/login');
    expect(signIn.html).toContain('href="/sso/sign-in"');
    await browser.get('/sso/sign-in');
    const dashboard = await browser.submit({ email: 'bob@acme-hosting.example' });
    expect(dashboard.url).toBe('/dashboard');
    expect(dashboard.text).toContain('bob (Technician)');
  });

  test('sign-in still works after the provider changes its keys', async () => {
    await linkPerson(harness.services, harness.people.bob, provider.issuer, 'subject-of-bob', {
      alone: true,
    });
    const browser = openBrowser(harness.app);
    await browser.get('/sso/sign-in');
    await browser.submit({ email: 'bob@acme-hosting.example' });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await provider.rotateKeys();
    const later = openBrowser(harness.app);
    await later.get('/sso/sign-in');
    const dashboard = await later.submit({ email: 'bob@acme-hosting.example' });
    expect(dashboard.url).toBe('/dashboard');
  });
});
