import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Hosts that the browser does not treat as loopback, because it trusts loopback more than other http hosts.
  '--host-resolver-rules=MAP *.lan 127.0.0.1',
];

/** Launches a real browser. See findChromium for which one. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findChromium();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
}

const [desk, phone] = [1360, 390];

/** Saves screenshots of a page at desktop and phone width, if SCREENSHOTS names a folder. */
export async function screenshotBoth(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of [desk, phone]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}
