import type { Page } from 'playwright-core';

export interface PageWeight {
  /** How many requests reached the server. */
  requests: number;
  /** How many bytes the server sent, including headers. */
  bytes: number;
  /** When the largest part of the page was painted, in milliseconds (https://web.dev/lcp). */
  lcp: number;
  /** How far parts of the page moved after they were painted (https://web.dev/cls). */
  cls: number;
}

const vitals = `new Promise((resolve) => {
  const found = { lcp: 0, cls: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) found.lcp = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) found.cls += value;
  }).observe({ type: 'layout-shift', buffered: true });
  // The browser calls observers with earlier entries in separate tasks.
  setTimeout(() => resolve(found), 200);
})`;

/** Opens a page, and measures it until nothing has been loaded for half a second. */
export async function measurePage(page: Page, path: string): Promise<PageWeight> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  let requests = 0;
  let bytes = 0;
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    // The length is 0 if the file comes from the browser's cache.
    if (encodedDataLength === 0) return;
    requests += 1;
    bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const found = await page.evaluate<Pick<PageWeight, 'lcp' | 'cls'>>(vitals);
  return { requests, bytes, ...found };
}
