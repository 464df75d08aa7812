import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { expectAccessible } from '../harness/accessibility.ts';
import { measurePage } from '../harness/page-weight.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { waitUntil } from '../harness/wait-until.ts';

let harness: RunningConsole;
beforeAll(async () => {
  harness = await startRunningConsole();
});
afterAll(() => harness.stop());

/** Returns a page in a browser that has the cookies of Amy's session and an empty cache. */
async function firstVisit(): Promise<Page> {
  const before = await harness.openContext();
  await harness.signedInAs(await before.newPage(), harness.people.amy);
  const context = await harness.openContext();
  await context.addCookies(await before.cookies());
  await before.close();
  return context.newPage();
}

const help = paths.helpPage('manage-technicians');

test.each([paths.dashboard, paths.technicians, help])(
  'a first visit to %s takes three requests, a second one takes one, and nothing moves while it loads',
  async (path) => {
    const page = await firstVisit();
    const first = await measurePage(page, path);
    const second = await measurePage(page, path);
    expect([first.requests, second.requests]).toEqual([3, 1]);
    expect(second.bytes).toBeLessThan(first.bytes);
    expect(first.lcp).toBeGreaterThan(0);
    // Google rates a layout shift of up to 0.1 as good.
    expect(first.cls).toBeLessThan(0.02);
    await page.context().close();
  },
);

test('a picture in the help is loaded when someone opens it, in the version for the current mode', async () => {
  const page = await firstVisit();
  const pictures: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && !request.url().startsWith('data:'))
      pictures.push(request.url());
  });
  await page.goto(help, { waitUntil: 'networkidle' });
  expect(pictures).toEqual([]);
  await page.getByText('Picture: Manage Technicians').click();
  await waitUntil(
    () => page.evaluate<boolean>(`document.querySelector('.in-light').naturalWidth > 0`),
    (isLoaded) => isLoaded,
  );
  expect(pictures).toEqual([expect.stringContaining('manage-technicians-light.png')]);
  await expectAccessible(page);
  await page.context().close();
});
