import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout, layoutProblems } from '../harness/layout-at-each-width.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';

let harness: RunningConsole;
beforeAll(async () => {
  harness = await startRunningConsole();
});
afterAll(() => harness.stop());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

test('Acme reviews its technicians: one by one, in bulk, then signs off, prints the report and checks its file', async () => {
  const { people } = harness;
  const page = await harness.openSignedIn(people.acme, { acceptDownloads: true });

  await page.getByRole('link', { name: 'Access Reviews' }).click();
  await page.getByRole('link', { name: 'Start a review' }).click();
  await page.getByRole('button', { name: 'Start the review' }).click();
  await heading(page, 'Access review: Acme Hosting');
  await expectAccessible(page);
  await checkLayout(page, 'access-review');

  // From the row. The message says so, and the row is highlighted.
  await page.getByRole('button', { name: `Keep ${people.amy.email}` }).click();
  await page.getByText(`${people.amy.email} keeps access.`).waitFor();
  await page.locator('tr.changed', { hasText: people.amy.email }).waitFor();

  await page.getByRole('link', { name: `Decide about ${people.carla.email}` }).click();
  await heading(page, `Decide about ${people.carla.email}`);
  await page.getByLabel('Set an end date').check();
  await page.getByLabel('Access ends on').fill('2099-12-31');
  await page.getByLabel('Note').fill('Contract until the end of the year');
  await expectAccessible(page);
  await checkLayout(page, 'access-review-decision');
  await page.getByRole('button', { name: 'Save decision' }).click();
  await page.getByText('ends on 31 Dec 2099.', { exact: false }).first().waitFor();

  // The rest that has no decision yet, in bulk.
  await page.getByRole('link', { name: /^Not decided/ }).click();
  await page.getByLabel(`Select ${people.will.email}`).check();
  await page.getByLabel(`Select ${people.zoe.email}`).check();
  await page.getByLabel('With 2 selected:').selectOption('Deactivate');
  await page.getByRole('button', { name: 'Apply' }).click();
  await heading(page, 'Deactivate: 2 technicians');
  await page.getByLabel('Reason').fill('They have left');
  await page.getByLabel('Number of technicians').fill('2');
  await page.getByRole('button', { name: 'Deactivate: 2 technicians' }).click();
  await page.getByText('2 technicians were deactivated.').waitFor();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.getByText('Technicians with a decision: 4 of 8.').waitFor();

  await page.getByRole('link', { name: 'Sign off' }).click();
  await heading(page, 'Sign off the access review of Acme Hosting');
  await page.getByLabel('Reason').fill('The others are on leave');
  await page.getByLabel('Number of technicians without a decision').fill('4');
  await expectAccessible(page);
  await checkLayout(page, 'access-review-sign-off');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await heading(page, 'Access review report: Acme Hosting');
  await expectAccessible(page);
  await checkLayout(page, 'access-review-report');

  const sha256 = (await page.locator('.sha256').innerText()).trim();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^access-review-\d+-\d{4}-\d\d-\d\d\.csv$/);
  const bytes = readFileSync(await download.path());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  await page.goto(`${paths.auditLog}?field1=action&match1=any&value1=sign-off-review`);
  await page.getByText(`SHA-256 of the report: ${sha256}`).waitFor();
  await page.context().close();
});

test('the printed report is a table with named columns, without the parts that are only for the screen', async () => {
  const { database } = harness.services;
  const { id } = await database('access_reviews').whereNotNull('signed_off_at').first<{ id: number }>('id');
  const page = await harness.openSignedIn(harness.people.acme);
  await page.goto(paths.accessReviewReport(id));
  await page.emulateMedia({ media: 'print' });
  // A4 in portrait, where lists on the screen are cards, and in landscape.
  for (const width of [720, 1040]) {
    await page.setViewportSize({ width, height: 800 });
    const displays = await page.evaluate<string[]>(
      `['thead', 'thead th', 'tbody tr', 'tbody td'].map(
         (part) => getComputedStyle(document.querySelector('.report ' + part)).display)`,
    );
    expect(displays).toEqual(['table-header-group', 'table-cell', 'table-row', 'table-cell']);
    expect(await page.getByRole('columnheader', { name: 'Decision' }).isVisible()).toBe(true);
    expect(await layoutProblems(page)).toEqual([]);
  }
  for (const screenOnly of ['.side', '.pages', '.page-title .buttons'])
    expect(await page.locator(screenOnly).first().isVisible()).toBe(false);
  for (const text of ['The others are on leave', 'SHA-256 of the CSV file', 'acme, '])
    expect(await page.getByText(text, { exact: false }).first().isVisible()).toBe(true);
  await page.context().close();
});
