import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { nextCode, PASSWORD } from '../harness/people.ts';
import { linkIn, startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { CLIENT_ID, CLIENT_SECRET, startTestProvider, type TestProvider } from '../web/sso/test-provider.ts';

// Each test opens many pages in several browsers.
let harness: RunningConsole;
let provider: TestProvider;
beforeAll(async () => {
  harness = await startRunningConsole();
  const root = harness.people.acmeHosting.id;
  provider = await startTestProvider({ consoleUrl: harness.url, adminIds: [root] });
});
afterAll(async () => {
  await provider.stop();
  await harness.stop();
});

async function expectText(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Fills in the provider's page, which asks only for an address. */
async function answerProvider(page: Page, heading: string, email?: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor();
  if (email !== undefined) await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/dashboard');
}

test('Amy sets up Single Sign-On', async () => {
  const page = await harness.openSignedIn(harness.people.amy);
  await page.getByRole('link', { name: 'OAuth Settings' }).click();
  await page.getByRole('heading', { name: 'OAuth Settings' }).waitFor();
  await page.getByLabel('Issuer URL').waitFor({ state: 'hidden' });
  await page.getByLabel('On: use the provider below').check();
  await page.getByLabel('Issuer URL').fill('https://10.0.0.1');
  await page.getByLabel('Client ID').fill(CLIENT_ID);
  await page.getByLabel('Client secret').fill(CLIENT_SECRET);
  await page.getByRole('button', { name: 'Save' }).click();
  await expectText(page, 'not one that this console may connect to');
  await checkLayout(page, 'oauth-settings-refused');
  await expectAccessible(page);

  await page.getByLabel('Issuer URL').fill(provider.issuer);
  await page.getByRole('button', { name: 'Save' }).click();
  await expectText(page, `Saved. The provider at ${provider.issuer} responds.`);
  await checkLayout(page, 'oauth-settings-saved');
  await expectAccessible(page);
  const shown = await page.locator('#redirect-uri').innerText();
  expect(shown).toBe(`${harness.url}/sso/callback/${harness.people.acmeHosting.id}`);
});

test('an invited technician creates an account at the provider, and arrives at the dashboard, linked', async () => {
  const email = 'hugo@acme.example';
  const admin = await harness.openSignedIn(harness.people.amy);
  await admin.goto('/technicians/new');
  await admin.getByLabel('Username').fill('hugo');
  await admin.getByLabel('Email address').fill(email);
  await admin.getByRole('button', { name: 'Add Technician' }).click();
  const first = await harness.mail.waitForMail({ to: email });
  expect(first.text).toContain(
    'continue with Single Sign-On (SSO). Create an account there, or sign in if you already have one',
  );

  // Sent again, it is still the Single Sign-On invitation, and the first one no longer works.
  await admin.goto('/technicians');
  harness.mail.clear();
  await harness.services.database('one_time_links').update({
    created_at: harness.services.database.raw(`created_at - interval '2 minutes'`),
  });
  const row = admin.getByRole('row').filter({ hasText: email });
  await row.getByRole('button').first().click();
  await admin.getByRole('link', { name: 'Resend Invitation' }).click();
  await admin.getByRole('button', { name: 'Resend Invitation' }).click();
  const mail = await harness.mail.waitForMail({ to: email });

  const technician = await harness.openPage();
  await technician.goto(linkIn(first.text));
  await expectText(technician, 'replaced');
  await technician.goto(linkIn(mail.text));
  await checkLayout(technician, 'invitation-with-sso');
  await expectAccessible(technician);
  await technician.getByRole('link', { name: 'Continue with Single Sign-On (SSO)' }).click();
  await answerProvider(technician, 'Create an account at the provider');
  await expectText(technician, 'Your login is linked with Single Sign-On (SSO).');
  await checkLayout(technician, 'dashboard-after-linking');
  await expectAccessible(technician);
  const message = await harness.mail.waitForMail({ to: email, subject: /linked/ });
  expect(message.text).toContain('You can use that account to sign in.');

  await technician.goto('/profile');
  await expectText(technician, '- Linked -');
  await checkLayout(technician, 'profile-without-password');
  await technician.getByRole('link', { name: 'Set a password' }).click();
  await expectText(technician, `We’ll email ${email} a link to set a password.`);
  await checkLayout(technician, 'set-first-password');
  await expectAccessible(technician);
  await technician.getByRole('button', { name: 'Email me a link' }).click();
  await expectText(technician, `for ${email} is queued`);
  const reset = await harness.mail.waitForMail({ to: email, subject: /Set a new password/ });
  const other = await harness.openPage();
  await other.goto(linkIn(reset.text));
  await other.getByLabel('Password', { exact: true }).fill('velvet harbour cinnamon 42');
  await other.getByRole('button', { name: 'Set password' }).click();
  await expectText(other, 'Your password is set.');

  // The sessions have ended, and SSO still works.
  await technician.goto('/login');
  await technician.getByRole('link', { name: 'Sign in with Single Sign-On (SSO)' }).click();
  await technician.waitForURL('**/dashboard');
  await technician.goto('/profile');
  await technician.getByRole('link', { name: 'Change password' }).waitFor();
});

test('M3 Carla links her existing login with the email from Link Account, is unlinked again, and is notified of both', async () => {
  const { carla } = harness.people;
  provider.accounts.set(carla.email, {
    subject: 'subject-of-carla',
    email: carla.email,
    emailVerified: true,
  });
  const admin = await harness.openSignedIn(harness.people.amy);
  await admin.goto(`/technicians/${carla.id}/edit`);
  await expectText(admin, 'Inherited from Acme Hosting');
  await checkLayout(admin, 'edit-technician-not-linked');
  await admin.getByRole('link', { name: 'Link Account' }).click();
  await admin.getByRole('button', { name: 'Link Account' }).click();
  const mail = await harness.mail.waitForMail({ to: carla.email, subject: /Link your/ });

  const page = await harness.openPage();
  await page.goto(linkIn(mail.text));
  await checkLayout(page, 'sso-link-asks-for-proof');
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Code').fill(await nextCode(harness.services, carla, carla.totpSecret ?? ''));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Continue with Single Sign-On (SSO)' }).waitFor();
  await checkLayout(page, 'sso-link-leads-on');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Continue with Single Sign-On (SSO)' }).click();
  await answerProvider(page, 'Create an account at the provider', carla.email);
  await expectText(page, 'Your login is linked with Single Sign-On (SSO).');
  await harness.mail.waitForMail({ to: carla.email, subject: /is linked with/ });
  await page.goto('/profile');
  await expectText(page, '- Linked -');
  await checkLayout(page, 'profile-linked');

  await admin.goto(`/technicians/${carla.id}/edit`);
  await expectText(admin, '- Linked -');
  await admin.getByRole('link', { name: 'Unlink account' }).click();
  await expectText(admin, 'can no longer sign in with Single Sign-On (SSO)');
  await admin.getByRole('button', { name: 'Unlink account' }).click();
  await expectText(admin, `${carla.email} has been unlinked.`);
  await harness.mail.waitForMail({ to: carla.email, subject: /no longer linked/ });
  await page.goto('/profile');
  await page.waitForURL('**/login**');
});

test('Bob sets a password instead, after trying the wrong account at the provider', async () => {
  const { bob } = harness.people;
  provider.accounts.set('mallory@evil.example', {
    subject: 'm',
    email: 'mallory@evil.example',
    emailVerified: true,
  });
  const admin = await harness.openSignedIn(harness.people.amy);
  await admin.goto(`/technicians/${bob.id}/resend-invitation`);
  await admin.getByRole('button', { name: 'Resend Invitation' }).click();
  const mail = await harness.mail.waitForMail({ to: bob.email });

  const page = await harness.openPage();
  await page.goto(linkIn(mail.text));
  await page.getByRole('link', { name: 'Continue with Single Sign-On (SSO)' }).click();
  await page.getByLabel('E-mail').fill('mallory@evil.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectText(page, 'You came back as mallory@evil.example');
  await checkLayout(page, 'sso-wrong-address');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to the link' }).click();
  await page.getByLabel('Password', { exact: true }).fill('velvet harbour cinnamon 42');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
});

test('the sign-in page has the provider’s button, and signing out also signs out at the provider', async () => {
  const { database } = harness.services;
  await database('oauth_settings').update({ sign_out_at_provider: true, button_text: 'Sign in with Acme' });
  provider.accounts.set('hugo@acme.example', {
    subject: 'created-hugo@acme.example',
    email: 'hugo@acme.example',
  });
  const page = await harness.openPage();
  await page.goto('/login');
  await checkLayout(page, 'sign-in-with-sso');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in with Acme' }).click();
  await answerProvider(page, 'Sign in at the provider', 'hugo@acme.example');
  await page.getByRole('button', { name: 'Sign out' }).click();
  // The page's policy allows it, so the browser continues automatically.
  await page.getByRole('heading', { name: 'Sign out at the provider?' }).waitFor();
  expect(page.url().startsWith(provider.issuer)).toBe(true);
});
