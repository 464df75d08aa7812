import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../src/config.ts';

const source = readFileSync(new URL('layout-problems.js', import.meta.url), 'utf8');

/** If it names a folder, pages are checked at every width and saved there, in light and dark mode. `npm run look` sets it. */
const folder = process.env['SCREENSHOTS'];

const [phone, desk] = [390, 1360];
const widths = folder === undefined ? [phone, desk] : [320, phone, 768, 1100, desk, 1920];

/**
 * Throws an Error if, at any width, text of the current page overlaps other text or the page scrolls sideways, or if the
 * page lacks styles. Saves screenshots under that name if SCREENSHOTS names a folder. Ends at the width it started with.
 */
export async function checkLayout(page: Page, name: string): Promise<void> {
  // A click on a link ends before the next page has loaded.
  await page.waitForLoadState();
  const before = page.viewportSize();
  const problems = await missingStyles(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const problem of await layoutProblems(page)) problems.push(`${width} px: ${problem}`);
    if (folder !== undefined) await saveScreenshots(page, join(folder, `${name}-${width}`));
  }
  if (before) await page.setViewportSize(before);
  if (problems.length > 0) throw new Error(`${name}, ${page.url()}:\n${problems.join('\n')}`);
}

async function saveScreenshots(page: Page, path: string): Promise<void> {
  mkdirSync(join(path, '..'), { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    // During a transition, a screenshot would show intermediate colours.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `${path}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Returns sentences about text that overlaps other text or a field, and about sideways scrolling, at the current width. */
export async function layoutProblems(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {${source}})()`);
}

/** The classes with styles, by the file of each layout that `npm run assets` builds. */
const styledClasses = new Map(
  ['app.css', 'card-page.css', 'provider-page.css'].map((file) => {
    const css = readFileSync(join(projectRoot, 'dist', 'public', file), 'utf8');
    return [file, new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))];
  }),
);

/** Returns a sentence for each class on the current page that has styles only in another layout's file. */
async function missingStyles(page: Page): Promise<string[]> {
  const [files, used] = await page.evaluate<[string[], string[]]>(
    `[
       [...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => href.replace(/^.*\\/|\\?.*$/g, '')),
       [...document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]),
     ]`,
  );
  const all = [...styledClasses.values()];
  const missing = new Set(
    used.filter(
      (name) =>
        all.some((names) => names.has(name)) && !files.some((file) => styledClasses.get(file)?.has(name)),
    ),
  );
  return [...missing].map((name) => `the class ${name} has styles, but not in ${files.join()}`);
}
