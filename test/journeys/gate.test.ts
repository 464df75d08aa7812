import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import type { PanelProxy } from '../harness/panel-proxy.ts';
import { nextCode, PASSWORD } from '../harness/people.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { startPanel } from '../web/gate/panels.ts';

/* The console is at localhost, and the panel at 127.0.0.1, which is another site for browsers. */

let harness: RunningConsole;
let proxy: PanelProxy;
beforeAll(async () => {
  harness = await startRunningConsole();
  ({ proxy } = await startPanel(harness));
});
afterAll(async () => {
  await proxy.stop();
  await harness.stop();
});

const panelText = (page: Page) => page.locator('body').textContent();

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('G2 %s, a browser goes from the panel to the sign-in and back', async (_name, javaScriptEnabled) => {
  const { services, people } = harness;
  const page = await harness.openPage({ javaScriptEnabled });
  await page.goto(`${proxy.origin}/ui/?tab=history`);
  expect(new URL(page.url()).origin).toBe(harness.url);
  await page.fill('[name=identifier]', people.amy.username);
  await page.fill('[name=password]', PASSWORD);
  await page.press('[name=password]', 'Enter');
  await page.fill('[name=code]', await nextCode(services, people.amy, people.amy.totpSecret ?? ''));
  await page.press('[name=code]', 'Enter');
  await page.waitForURL(`${proxy.origin}/ui/?tab=history`);
  expect(await panelText(page)).toBe('The panel got GET /ui/?tab=history');

  // The page of a panel at which someone signs out is styled, and it ends the session at the console.
  await page.goto(`${proxy.origin}${paths.atPanel.signOut}`);
  const button = page.getByRole('button', { name: 'Sign out' });
  const corners = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('button')).borderRadius`,
  );
  expect(corners).not.toBe('0px');
  await button.click();
  await page.getByRole('heading', { name: 'Signed out' }).waitFor();
  await page.goto(paths.dashboard);
  expect(new URL(page.url()).pathname).toBe(paths.signIn);
});

test('G2, G7 scripts of the panel can use it, and a page of another site can’t', async () => {
  const page = await harness.openSignedIn(harness.people.amy);
  await page.goto(`${proxy.origin}/ui/`);
  const save = (url: string) =>
    page.evaluate((target) => fetch(target, { method: 'POST' }).then((r) => r.status), url);
  expect(await save(`${proxy.origin}/save`)).toBe(200);
  const before = proxy.received.length;
  await page.goto(harness.url + paths.dashboard);
  await page.evaluate(`new Promise((done) => {
    const image = new Image();
    image.onerror = done;
    image.src = '${proxy.origin}/delete-everything';
  })`);
  expect(proxy.received).toHaveLength(before);
});
