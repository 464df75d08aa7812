import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Theme } from '../../src/web/page/preferences.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Throws an Error that lists the accessibility violations axe finds on the current page, in light and dark mode. */
export async function expectAccessible(page: Page): Promise<void> {
  // This runs as the browser's own script, because the page's policy forbids scripts from other sources.
  await page.evaluate(source);
  // With transitions, colours would still change after the theme does.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const violations = [
    ...(await violationsOf(page, 'light', {})),
    // Only colours differ in dark mode.
    ...(await violationsOf(page, 'dark', { runOnly: ['color-contrast'] })),
  ];
  if (violations.length > 0) throw new Error(`${page.url()} is not accessible:\n${violations.join('\n')}`);
}

async function violationsOf(page: Page, theme: Theme, options: RunOptions): Promise<string[]> {
  const all = JSON.stringify({ iframes: false, resultTypes: ['violations'], ...options });
  // Only the violations are returned. The rest of axe's result is large.
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `(async () => {
       const { dataset } = document.documentElement;
       const before = dataset.theme;
       dataset.theme = '${theme}';
       const { violations } = await axe.run(${all});
       if (before === undefined) delete dataset.theme;
       else dataset.theme = before;
       return { violations };
     })()`,
  );
  return violations.map(
    ({ id, help, nodes }) => `${theme}: ${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`,
  );
}
