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
  { script: 'on', javaScriptEnabled: true, username: 'nora' },
  { script: 'off', javaScriptEnabled: false, username: 'nils' },
])('JavaScript $script', ({ javaScriptEnabled, username, script }) => {
  async function checkPage(page: Page, name: string): Promise<void> {
    await checkLayout(page, `${name}-script-${script}`);
    if (javaScriptEnabled) await expectAccessible(page);
  }

  async function choose(page: Page, row: string, item: string): Promise<void> {
    await page
      .getByRole('button', { name: new RegExp(`^Actions? for ${row}$`) })
      .first()
      .click();
    await page
      .getByRole('list', { name: `Actions for ${row}`, exact: true })
      .getByRole('link', { name: item, exact: true })
      .click();
  }

  const admin = `Acme North ${script}`;
  const moved = `north-${script}.example`;

  test('Amy adds a sub-admin, whose main admin signs in, sees only its own admin, and is moved and locked out', async () => {
    const amy = await harness.openSignedIn(harness.people.amy, { javaScriptEnabled });
    await amy.getByRole('link', { name: 'Manage Admins' }).first().click();
    await checkPage(amy, 'admins');
    await choose(amy, 'Acme East', 'Add sub-admin');
    await expectHeading(amy, 'Add sub-admin for Acme East');
    await amy.getByLabel('Name', { exact: true }).fill(admin);
    await amy.getByLabel('Username').fill(username);
    await amy.getByLabel('Email address').fill(`${username}@acme.example`);
    await checkPage(amy, 'add-sub-admin');
    await amy.getByRole('button', { name: 'Add sub-admin' }).click();
    await amy.getByText(`${admin} has been added below Acme East.`).waitFor();
    await checkPage(amy, 'admins-after-adding');

    const mail = await harness.mail.waitForMail({ to: `${username}@acme.example` });
    expect(mail.text).toContain(`main admin of ${admin}`);
    const north = await harness.openPage({ javaScriptEnabled });
    await north.goto(linkIn(mail.text));
    await north.getByLabel('Password', { exact: true }).fill('velvet harbour cinnamon 42');
    await north.getByRole('button', { name: 'Set password' }).click();
    await north.getByRole('heading', { name: 'Two-Factor Setup' }).waitFor();
    const secret = (await north.locator('.key').first().innerText()).replace(/\s/g, '');
    await north.getByLabel('Code').fill(codeAt(secret, Date.now()));
    await north.locator('main').getByRole('button').last().click();
    await north.getByLabel('I have saved it').check();
    await north.locator('main').getByRole('button').last().click();
    await north.waitForURL('**/dashboard');
    expect(await north.locator('.panel').innerText()).toContain(admin);
    await checkPage(north, 'dashboard-of-a-new-admin');

    await amy.getByRole('link', { name: 'Show as tree' }).click();
    await checkPage(amy, 'admin-tree');
    const inTree = amy.locator('.tree-name').filter({ hasText: admin });
    const toggle = amy.getByRole('button', { name: 'Sub-admins of Acme East', exact: true });
    if (javaScriptEnabled) {
      await toggle.click();
      await inTree.waitFor({ state: 'hidden' });
      expect(await toggle.getAttribute('aria-expanded')).toBe('false');
      await toggle.click();
    }
    await inTree.waitFor();
    await choose(amy, admin, 'Move');
    await amy.getByLabel('Move to').selectOption('acme-west');
    await checkPage(amy, 'move-choice');
    await amy.getByRole('button', { name: 'Continue' }).click();
    await amy.getByText(`${admin} moves from Acme East to Acme West`).waitFor();
    await checkPage(amy, 'move-confirmation');
    await amy.getByRole('button', { name: 'Move' }).click();
    await amy.getByText(`${admin} is now below Acme West.`).waitFor();

    await choose(amy, admin, 'Deactivate');
    await amy.getByText('1 session ends now.').waitFor();
    await checkPage(amy, 'deactivate-confirmation');
    await amy.getByRole('button', { name: 'Deactivate' }).click();
    await amy.getByText(`${admin} and everything below it are now inactive`).waitFor();
    await north.goto('/dashboard');
    await north.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test('Amy adds domains after a preview, hands one over, and finds it in the audit log', async () => {
    const amy = await harness.openSignedIn(harness.people.amy, { javaScriptEnabled });
    await amy.getByRole('link', { name: 'Overview' }).click();
    await amy.getByRole('link', { name: 'Add domains' }).first().click();
    await amy.getByLabel('Admin').selectOption('acme-east');
    await amy
      .getByLabel('Domains', { exact: true })
      .fill(`${moved}\nmünchen-${script}.example\nco.uk\nnot a domain`);
    await checkPage(amy, 'add-domains');
    await amy.getByRole('button', { name: 'Continue' }).click();
    await expectHeading(amy, 'Add domains for Acme East');
    await checkPage(amy, 'domains-preview');
    await amy.getByRole('button', { name: 'Add 2 domains' }).click();
    await amy.getByText('2 domains have been added to Acme East.').waitFor();
    await checkPage(amy, 'domains');
    await choose(amy, moved, 'Hand over');
    await amy.getByLabel('Admin').selectOption('acme-west');
    await checkPage(amy, 'hand-over');
    await amy.getByRole('button', { name: 'Hand over' }).click();
    await amy.getByText(`${moved} now belongs to Acme West.`).waitFor();

    await amy.getByRole('link', { name: 'Audit Log' }).click();
    await checkPage(amy, 'audit-log');
    await amy.getByRole('row').filter({ hasText: 'moved the domain' }).first().getByRole('link').click();
    await checkPage(amy, 'audit-event');
    await amy.getByRole('link', { name: 'Back to the audit log' }).click();
    const [download] = await Promise.all([
      amy.waitForEvent('download'),
      amy.getByRole('link', { name: 'Export CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^audit-log-.*\.csv$/);
    await amy.getByRole('link', { name: 'Dashboard' }).click();
    await checkPage(amy, 'dashboard');
  });
});

async function expectHeading(page: Page, text: string): Promise<void> {
  expect((await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s+/g, ' ')).toBe(text);
}
