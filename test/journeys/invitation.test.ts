import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { codeAt } from '../harness/people.ts';
import { linkIn, startRunningConsole, type RunningConsole } from '../harness/running-console.ts';

let harness: RunningConsole;
beforeAll(async () => {
  harness = await startRunningConsole();
});
afterAll(() => harness.stop());

describe.each([
  { script: 'on', javaScriptEnabled: true, username: 'fay', notes: 'Starts Monday' },
  { script: 'off', javaScriptEnabled: false, username: 'finn', notes: 'Zażółć 日本語' },
])('JavaScript $script', ({ javaScriptEnabled, username, notes, script }) => {
  test('Amy invites a technician, who sets a password and two-factor authentication and appears in the log by name', async () => {
    const email = `${username}@acme.example`;
    const admin = await harness.openSignedIn(harness.people.amy, { javaScriptEnabled });
    await admin.getByRole('link', { name: 'Manage Technicians' }).first().click();
    await admin.getByRole('link', { name: 'Add Technician' }).click();
    await checkLayout(admin, `add-technician-script-${script}`);
    await admin.getByLabel('Admin').selectOption({ label: 'Acme Hosting' });
    await admin.getByLabel('Username').fill(username);
    await admin.getByLabel('Email address').fill(email);
    await admin.getByLabel('Notes').fill(notes);
    await admin.getByRole('button', { name: 'Add Technician' }).click();
    await expectText(admin, `The invitation for ${email} is queued.`);
    const row = admin.getByRole('row').filter({ hasText: email });
    expect(await row.innerText()).toContain('Pending');
    await checkLayout(admin, `technicians-after-invitation-script-${script}`);
    if (javaScriptEnabled) await expectAccessible(admin);

    const mail = await harness.mail.waitForMail({ to: email });
    expect(mail.text).toContain('Acme Hosting');
    expect(mail.text).toContain('amy');

    const technician = await harness.openPage({ javaScriptEnabled });
    await technician.goto(linkIn(mail.text));
    await checkLayout(technician, `invitation-script-${script}`);
    if (javaScriptEnabled) await expectAccessible(technician);
    await technician.getByLabel('Password', { exact: true }).fill('velvet harbour cinnamon 42');
    await technician.getByRole('button', { name: 'Set password' }).click();

    await technician.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
    await checkLayout(technician, `two-factor-setup-script-${script}`);
    if (javaScriptEnabled) await expectAccessible(technician);
    const secret = (await technician.locator('.key').first().innerText()).replace(/\s/g, '');
    await technician.getByLabel('Code').fill(codeAt(secret, Date.now()));
    await technician.locator('main').getByRole('button').last().click();

    await technician.getByText('Recovery Key').first().waitFor();
    await checkLayout(technician, `recovery-key-script-${script}`);
    if (javaScriptEnabled) await expectAccessible(technician);
    await technician.getByLabel('I have saved it').check();
    if (javaScriptEnabled) await expectWarning(technician);
    await technician.locator('main').getByRole('button').last().click();

    await technician.waitForURL('**/dashboard');
    await expectText(technician, 'Acme Hosting');
    expect(await technician.locator('.panel').innerText()).toMatch(
      new RegExp(`Acme Hosting\\s+${username} \\(Technician\\)`),
    );
    await checkLayout(technician, `dashboard-script-${script}`);
    if (javaScriptEnabled) await expectAccessible(technician);

    await admin.reload();
    await admin.goto('/technicians');
    expect(await admin.getByRole('row').filter({ hasText: email }).innerText()).toContain('Active');

    await admin.goto('/audit-log');
    const events = await admin.getByRole('row').filter({ hasText: username }).allInnerTexts();
    const log = events.join('\n');
    expect(log).toMatch(/amy[\s\S]*for Acme Hosting[\s\S]*amy invited/);
    for (const action of ['accepted the invitation', 'set up two-factor', 'signed in']) {
      expect(log).toMatch(new RegExp(`${username}[\\s\\S]*for Acme Hosting[\\s\\S]*${action}`));
    }
    await checkLayout(admin, `audit-log-script-${script}`);
    if (javaScriptEnabled) await expectAccessible(admin);

    await technician.goto(linkIn(mail.text));
    await expectText(technician, 'used');
    await checkLayout(technician, `invitation-used-script-${script}`);
    await admin.context().close();
    await technician.context().close();
  });
});

/** Tries to leave the page, but chooses to stay. */
async function expectWarning(page: Page): Promise<void> {
  const shown = page.waitForEvent('dialog');
  const leaving = page.goto('/dashboard').catch(() => undefined);
  const dialog = await shown;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
}

async function expectText(
  page: { getByText(text: string): { first(): { waitFor(): Promise<void> } } },
  text: string,
) {
  await page.getByText(text).first().waitFor();
}
