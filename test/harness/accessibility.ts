import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Throws an Error that lists the accessibility violations axe finds on the current page. */
export async function expectAccessible(page: Page): Promise<void> {
  // This runs as the browser's own script, because the page's policy forbids scripts from other sources.
  await page.evaluate(source);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    // Only the violations are returned. The rest of axe's result is large.
    `axe.run({ iframes: false, resultTypes: ['violations'] }).then(({ violations }) => ({ violations }))`,
  );
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`,
  );
  if (found.length > 0) throw new Error(`${page.url()} is not accessible to all:\n${found.join('\n')}`);
}
