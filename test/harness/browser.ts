import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** Chromium uses only the last `--disable-features`, so this list replaces Playwright's. */
const disabledFeatures = [
  // It keeps all earlier pages of a tab alive for Playwright's scripts, so each page is slower than the last.
  'RenderDocument',
  // These are from Playwright's list.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${disabledFeatures.join()}`,
  // Hosts that the browser does not treat as loopback, because it trusts loopback more than other http hosts.
  '--host-resolver-rules=MAP *.lan 127.0.0.1',
];

/** Launches a real browser. See findChromium for which one. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findChromium();
  const launch = () =>
    chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
  // On a busy machine, the packaged browser sometimes crashes while it starts.
  return launch().catch(launch);
}
