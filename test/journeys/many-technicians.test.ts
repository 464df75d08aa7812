import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Cookie, Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'many-technicians-'));
let harness: RunningConsole;
/** Amy's session. She signs in once. */
let signedIn: Cookie[];
beforeAll(async () => {
  harness = await startRunningConsole();
  // Forty more technicians, so that there are several pages and a batch is left to the worker.
  await harness.services.database.raw(
    `insert into accounts (admin_id, role, username, email, status, notes)
     select ?, 'technician', 'many' || n, 'many' || n || '@acme-hosting.example', 'pending', 'Night shift ' || n
     from generate_series(1, 40) n`,
    [harness.people.acmeHosting.id],
  );
  const context = await harness.openContext();
  await harness.signedInAs(await context.newPage(), harness.people.amy);
  signedIn = await context.cookies();
  await context.close();
});
afterAll(async () => {
  await harness.stop();
  rmSync(folder, { recursive: true });
});

async function openList(
  options: Parameters<RunningConsole['openContext']>[0] = {},
  list: string = paths.technicians,
): Promise<Page> {
  const context = await harness.openContext(options);
  await context.addCookies(signedIn);
  const page = await context.newPage();
  await page.goto(list);
  return page;
}

const filter = (page: Page, number: number) => page.getByRole('group', { name: `Filter ${number}` });
const usernames = (page: Page) => page.locator('.technicians td:nth-child(3)').allInnerTexts();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

/** Whether an element is in the window without scrolling. */
const inWindow = (page: Page, selector: string) =>
  page.evaluate<boolean>(
    `(() => {
       const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
       return top >= 0 && bottom <= innerHeight;
     })()`,
  );

/** A short name for the focused element: a row's checkbox, dropdown, link or Action, or the element itself. */
const focused = (page: Page) =>
  page.evaluate<string>(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
  );

test('the list fits every width, no address wraps, and on a phone each technician is a short card', async () => {
  const page = await openList();
  for (let width = 320; width <= 1920; width += 20) {
    await page.setViewportSize({ width, height: 900 });
    const [content, window, wrapped] = await page.evaluate<[number, number, string[]]>(
      `[
         document.documentElement.scrollWidth,
         document.documentElement.clientWidth,
         [...document.querySelectorAll('.technicians td:nth-child(2) a')]
           .filter((link) => link.getClientRects().length > 1)
           .map((link) => link.textContent),
       ]`,
    );
    expect({ width, content, wrapped }).toEqual({ width, content: window, wrapped: [] });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.getByText('Filters (0)').isVisible()).toBe(true);
  expect(await inWindow(page, 'tbody tr')).toBe(true);
  expect(await page.locator('tbody tr').count()).toBe(25);
  expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(4_000);
  expect(await page.getByRole('button', { name: /^Actions? for/ }).count()).toBe(25);
  await expectAccessible(page);
  await page.context().close();
});

test('with a keyboard, the first dropdown is four keys away, and the arrow keys move between rows', async () => {
  const page = await openList();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the list');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Actions for amy@acme-hosting.example');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('Actions for bob@acme-hosting.example');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('bob@acme-hosting.example');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('amy@acme-hosting.example');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.id')).toBe('bulk-action');

  await page.getByRole('searchbox').fill('night shift 1');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=night/);
  expect(await focused(page)).toMatch(/^Page 1 of 1\. Total items: 11\.$/);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Actions for many10@acme-hosting.example');
  await page.context().close();
});

test('two filters are combined, are part of the URL, and stay in place after an action', async () => {
  const page = await openList();
  await page.getByRole('button', { name: '+ Filter' }).click();
  await filter(page, 1).getByLabel('Value').fill('acme');
  await page.getByRole('button', { name: '+ Filter' }).click();
  await filter(page, 2).getByLabel('Field').selectOption('Status');
  await filter(page, 2).locator('summary').click();
  await filter(page, 2).getByLabel('Inactive').check();
  await filter(page, 2).getByLabel('Active', { exact: true }).check();
  await checkLayout(page, 'rules-two');
  await page.getByRole('button', { name: 'Show Results' }).click();
  await page.waitForURL(/match2=any/);
  // Empty fields are not in the URL.
  expect(page.url()).not.toContain('search');
  expect(await usernames(page)).toEqual(['amy', 'carla', 'dan', 'eve', 'gus', 'will']);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Username' }).click();
  await page
    .getByRole('columnheader', { name: 'Username' })
    .and(page.locator('[aria-sort=ascending]'))
    .waitFor();
  const view = page.url();
  await page.getByRole('button', { name: 'Actions for eve@acme-hosting.example' }).click();
  await page.getByRole('link', { name: 'Edit' }).and(page.locator(':visible')).click();
  await heading(page, 'Edit Technician');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your changes to eve@acme-hosting.example have been saved.').waitFor();
  expect(page.url().split('#')[0]).toBe(view);
  await page.context().close();
});

test('a bulk action, with script: tick rows, see the count, confirm, and watch the page update itself', async () => {
  const page = await openList({}, `${paths.technicians}?pageSize=10`);
  await page.getByRole('link', { name: 'Select all on this page' }).click();
  await page.getByText('With all 10 on this page selected:').waitFor();
  const everyMatch = page.getByRole('checkbox', { name: 'Select all 48 that match' });
  await everyMatch.check();
  await page.getByText('With all 48 selected:').waitFor();
  await page.getByRole('checkbox', { name: 'Select bob@acme-hosting.example' }).uncheck();
  await page.getByText('With 9 selected:').waitFor();
  expect(await everyMatch.isVisible()).toBe(false);
  expect(await page.locator('[name=all]').isChecked()).toBe(false);
  expect(await inWindow(page, '.bulk')).toBe(true);
  await checkLayout(page, 'bulk-ticked');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Select bob@acme-hosting.example' }).check();
  await everyMatch.check();
  await page.getByLabel('With all 48 selected:').selectOption('Resend Invitation');
  await page.getByRole('button', { name: 'Apply' }).click();
  await heading(page, 'Resend Invitation: 48 technicians');
  await page.getByText('41 of 48 technicians will be emailed a new invitation.').waitFor();
  await page.getByText('6 will be skipped: Available only for pending technicians.').waitFor();
  await checkLayout(page, 'bulk-draft');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Resend Invitation: 41 technicians' }).click();
  // The batch may be finished before the page is loaded.
  await page
    .getByText(/You can leave this page|were emailed/)
    .first()
    .waitFor();
  await checkLayout(page, 'bulk-running');
  // The page updates without a reload.
  await page.getByText('41 of 48 technicians were emailed a new invitation. 7 were skipped.').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Skipped (7)' }).click();
  await page.waitForURL(/show=skipped/);
  const why = await page.locator('td[data-label=Details]').allInnerTexts();
  expect(why.sort()).toEqual([
    ...Array<string>(6).fill('Available only for pending technicians'),
    'For your own login, use User’s Profile',
  ]);
  await page.goto(paths.batches);
  await page.getByText('41 done, 7 skipped of 48').waitFor();
  await checkLayout(page, 'batches');
  await expectAccessible(page);
  await page.context().close();
});

test('a bulk action, without script, on a phone: the same with links and buttons', async () => {
  const { gus, will } = harness.people;
  const list = `${paths.technicians}?field1=status&match1=any&value1=active&field2=username&match2=contains&value2=l`;
  const phone = { viewport: { width: 390, height: 844 } };
  const page = await openList({ javaScriptEnabled: false, ...phone }, list);
  await page.getByRole('link', { name: 'Select all on this page' }).click();
  await page.waitForURL(/select=page/);
  expect(await page.getByRole('checkbox', { name: /^Select/, checked: true }).count()).toBe(2);
  await page.getByRole('link', { name: 'Select none' }).click();
  await page.getByRole('checkbox', { name: `Select ${will.email}` }).check();
  await page.getByLabel('With selected:').selectOption('Deactivate');
  await page.getByRole('button', { name: 'Apply' }).click();
  await heading(page, 'Deactivate: 1 technician');
  await checkLayout(page, 'bulk-draft-without-script');
  await page.getByRole('button', { name: 'Deactivate: 1 technician' }).click();
  await page.getByText(`${will.email} is now inactive.`).waitFor();
  await page.getByText('1 technician was deactivated.').waitFor();
  await checkLayout(page, 'bulk-done-without-script');
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.waitForURL(/value2=l/);
  expect(await usernames(page)).toEqual(['carla']);
  expect(await page.getByText(gus.email).count()).toBe(0);
  await page.context().close();
});

test('a bulk action on Manage Admins emails all main admins below a new password link', async () => {
  const page = await openList({}, paths.admins);
  await page.getByRole('checkbox', { name: 'Select Acme East', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Select Acme West', exact: true }).check();
  await page.getByLabel('With 2 selected:').selectOption('Reset Password');
  await checkLayout(page, 'admins-bulk');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Apply' }).click();
  await heading(page, 'Reset Password: 2 main admins');
  await checkLayout(page, 'admins-bulk-draft');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Reset Password: / }).click();
  await page.getByText('2 main admins were emailed a password reset link.').waitFor();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await heading(page, 'Manage Admins');
  await page.context().close();
});

test('an import reports each problem with its line, and after the correction shows the result of each line', async () => {
  const page = await openList();
  await page.getByRole('link', { name: 'Import CSV' }).click();
  await heading(page, 'Import CSV');
  const file = join(folder, 'spring.csv');
  writeFileSync(
    file,
    'Username;E-mail;Notes\nnina;nina@acme.example;"never closed\noscar;oscar@acme.example;\n',
  );
  await page.getByLabel('File').setInputFiles(file);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page
    .getByRole('link', { name: 'Line 2: a quotation mark (") is opened and never closed.' })
    .waitFor();
  await checkLayout(page, 'import-unclosed-quote');
  await expectAccessible(page);
  writeFileSync(
    file,
    '\ufeffUsername;E-mail;Notes\r\nnina;nina@acme.example;"closed,\r\nnow"\r\noscar;oscar@acme;\r\namy;paul@acme.example;\r\n',
  );
  await page.getByLabel('File').setInputFiles(file);
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Import: 3 lines');
  const cells = (label: string) => page.locator(`td[data-label=${label}]`).allInnerTexts();
  expect(await cells('Line')).toEqual(['2', '4', '5']);
  expect(await cells('Outcome')).toEqual(['Will be invited', 'Invalid', 'Will be skipped']);
  await checkLayout(page, 'import-preview');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Invite: 1 technician' }).click();
  await page.getByText('1 of 3 technicians was invited. 2 were skipped.').waitFor();
  await checkLayout(page, 'import-done');
  await harness.mail.waitForMail({ to: 'nina@acme.example' });
  await page.context().close();
});

test('an export contains the rows that match the filters, as a valid CSV file', async () => {
  const page = await openList({}, `${paths.technicians}?search=night+shift`);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^technicians-\d{4}-\d\d-\d\d\.csv$/);
  const rows: Record<string, string>[] = parse(readFileSync(await download.path()), {
    bom: true,
    columns: true,
  });
  expect(rows).toHaveLength(40);
  for (const row of rows) expect(row['Notes']).toMatch(/^Night shift \d+$/);
  await page.context().close();
});
