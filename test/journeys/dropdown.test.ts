import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { expectAccessible } from '../harness/accessibility.ts';
import { checkLayout } from '../harness/layout-at-each-width.ts';
import { dropdownLabels } from '../harness/policy-cases.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';

let harness: RunningConsole;
beforeAll(async () => {
  harness = await startRunningConsole();
});
afterAll(() => harness.stop());

async function openList(options: Parameters<RunningConsole['openContext']>[0] = {}): Promise<Page> {
  const page = await harness.openSignedIn(harness.people.amy, options);
  await page.goto('/technicians');
  return page;
}

const rowOf = (page: Page, email: string) => page.getByRole('row').filter({ hasText: email });
const menuOf = (page: Page, email: string) => page.getByRole('list', { name: `Actions for ${email}` });

/** Completely on the screen. A menu follows its button while the page scrolls, so this waits until it stops moving. */
async function expectWhole(page: Page, menu: Locator): Promise<void> {
  const { width: right, height: bottom } = page.viewportSize() ?? { width: 0, height: 0 };
  const placed = async () => {
    const box = await menu.boundingBox();
    if (!box) throw new Error('The menu is not shown');
    return { left: box.x, top: box.y, right: right - box.x - box.width, bottom: bottom - box.y - box.height };
  };
  await waitUntil(placed, (margins) => Math.min(...Object.values(margins)) >= 0);
}

/** Whether the top of the element is on the screen. */
async function isInView(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const { height } = page.viewportSize() ?? { height: 0 };
  return box !== null && box.y >= 0 && box.y < height;
}

test('with a mouse, both buttons open the same menu, disabled actions say why, and Edit opens the form', async () => {
  const { bob } = harness.people;
  const page = await openList();
  const menu = menuOf(page, bob.email);
  for (const button of [/^Actions for/, /^Action for/]) {
    await rowOf(page, bob.email).getByRole('button', { name: button }).click();
    await menu.waitFor();
    await expectWhole(page, menu);
    const items = await menu.getByRole('listitem').allInnerTexts();
    expect(items.map((text) => text.split('\n')[0])).toEqual(dropdownLabels);
    expect(items[0]).toContain('Available only for active technicians');
    await checkLayout(page, 'dropdown-open');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  }
  await rowOf(page, bob.email)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await expectAccessible(page);
  await menu.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('heading', { name: 'Edit Technician' }).waitFor();
  await checkLayout(page, 'edit-technician');
  await expectAccessible(page);
  await page.context().close();
});

test('with a keyboard, arrows, Home, End and Escape work, and the focus returns to the button', async () => {
  const { carla } = harness.people;
  const page = await openList();
  const button = rowOf(page, carla.email).getByRole('button', { name: /^Actions for/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await menuOf(page, carla.email).waitFor();
  const focused = () => page.evaluate<string>('document.activeElement.innerText.split("\\n")[0]');
  // The browser reports that the menu is open a little after it shows it.
  await waitUntil(focused, (name) => name === 'Reset 2FA');
  await page.keyboard.press('End');
  expect(await focused()).toBe('Delete Technician');
  await page.keyboard.press('Home');
  expect(await focused()).toBe('Reset 2FA');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Reset Password');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('Reset 2FA');
  await page.keyboard.press('Escape');
  await menuOf(page, carla.email).waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
    `Actions for ${carla.email}`,
  );
  await page.context().close();
});

test('by touch on a phone, and without JavaScript, the menu opens, Deactivate works, and a message confirms it', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const people = harness.people;
  for (const [person, javaScriptEnabled] of [
    [people.gus, true],
    [people.will, false],
  ] as const) {
    const page = await openList({ ...phone, javaScriptEnabled });
    await rowOf(page, person.email)
      .getByRole('button', { name: /^Actions for/ })
      .tap();
    const menu = menuOf(page, person.email);
    await menu.waitFor();
    await expectWhole(page, menu);
    await menu.getByRole('link', { name: 'Deactivate' }).tap();
    await page.getByRole('heading', { name: /^Deactivate/ }).waitFor();
    await checkLayout(page, `deactivate-script-${String(javaScriptEnabled)}`);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole('button', { name: 'Deactivate' }).tap();
    await page.getByText(`${person.email} is now inactive.`).waitFor();
    expect(await rowOf(page, person.email).innerText()).toContain('Inactive');
    const message = page.getByRole('status').filter({ hasText: 'is now inactive' });
    expect(await isInView(page, message)).toBe(true);
    if (javaScriptEnabled) {
      const focused = await page.evaluate<string>('document.activeElement.innerText');
      expect(focused).toContain('is now inactive');
      expect(await isInView(page, rowOf(page, person.email))).toBe(true);
      await checkLayout(page, 'message-and-row');
    }
    await message.getByRole('link', { name: person.email }).click();
    await page.getByRole('heading', { name: /^Edit Technician/ }).waitFor();
    await page.context().close();
  }
});

test('the theme switch keeps what was typed, and without JavaScript it returns to the page', async () => {
  const textColour = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).color');
  const context = await harness.openContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(paths.signIn);
  const dark = await textColour(page);
  await page.getByLabel('Username or email address').fill('amy');
  const stored = page.waitForResponse((response) => response.url().endsWith(paths.theme));
  await page.getByRole('button', { name: 'Light mode' }).press('Enter');
  const focused = await page.evaluate<string>('document.activeElement.textContent');
  expect(focused).toBe('Dark mode');
  const light = await textColour(page);
  expect(light).not.toBe(dark);
  expect(await page.getByLabel('Username or email address').inputValue()).toBe('amy');
  await stored;
  await page.reload();
  expect(await textColour(page)).toBe(light);
  await context.close();

  const list = await openList({ javaScriptEnabled: false });
  expect(await list.getByRole('button', { name: 'Light mode' }).isVisible()).toBe(false);
  await list.getByRole('button', { name: 'Dark mode' }).click();
  await list.waitForURL(`**${paths.technicians}`);
  await list.getByRole('button', { name: 'Light mode' }).waitFor();
  await checkLayout(list, 'technicians-dark');
  await list.context().close();
});
