import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with what axe found wrong with the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Run as the browser's own, not as the page's: the page's policy forbids scripts that are not its own.
  await page.evaluate(source);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    // The rest of what it finds, which is much, stays in the browser.
    `axe.run({ iframes: false, resultTypes: ['violations'] }).then(({ violations }) => ({ violations }))`,
  );
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`,
  );
  if (found.length > 0) throw new Error(`${page.url()} is not accessible to all:\n${found.join('\n')}`);
}
