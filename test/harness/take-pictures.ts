import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { demoSignIn } from '../../src/embedded/demo-data.ts';
import { printLine } from '../../src/lib/print-line.ts';
import { paths } from '../../src/paths.ts';
import { launchBrowser } from './browser.ts';
import { codeAt } from './people.ts';

/*
 * Takes the screenshots in the README and the docs, in light and dark mode, from a running `npm start` with demo data. Set
 * BASE_URL if it does not run at http://localhost:3000.
 */

const FOLDER = 'docs/pictures';

const pictures: Record<string, string> = {
  'manage-technicians': paths.technicians,
  'manage-admins': paths.adminTree,
  'audit-log': paths.auditLog,
  'mail-queue': paths.mailQueue,
  'oauth-settings': paths.oauthSettings,
};

mkdirSync(FOLDER, { recursive: true });
const baseURL = process.env['BASE_URL'] ?? 'http://localhost:3000';
const browser = await launchBrowser();
const viewport = { width: 1360, height: 800 };
const page = await (await browser.newContext({ baseURL, viewport, reducedMotion: 'reduce' })).newPage();
await signIn(page);
for (const [name, path] of Object.entries(pictures)) {
  await page.goto(path);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const file = `${FOLDER}/${name}-${colorScheme}.png`;
    await page.screenshot({ path: file });
    printLine(file);
  }
}
await browser.close();

async function signIn(at: Page): Promise<void> {
  const { technician, password, totpSecret } = demoSignIn;
  await at.goto(paths.signIn);
  await at.getByLabel('Username or email address').fill(technician);
  await at.getByLabel('Password', { exact: true }).fill(password);
  await at.getByRole('button', { name: 'Sign in', exact: true }).click();
  await at.getByLabel('Code').fill(codeAt(totpSecret, Date.now()));
  await at.getByRole('button', { name: 'Sign in', exact: true }).click();
  await at.waitForURL(`**${paths.dashboard}`);
}
