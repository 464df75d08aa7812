import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openBrowser } from '../../harness/browser-like.ts';
import { PASSWORD, signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

test('Amy signs in with password and code, and arrives at the dashboard', async () => {
  const browser = openBrowser(harness.app);
  const dashboard = await signIn(harness.services, browser, harness.people.amy);
  expect(dashboard.url).toBe('/dashboard');
  expect(dashboard.text).toContain('Acme Hosting amy (Technician)');
});

test('a wrong password is rejected', async () => {
  const browser = openBrowser(harness.app);
  await browser.get('/login');
  const page = await browser.submit({ identifier: 'amy', password: `${PASSWORD}x` });
  expect(page.status).toBe(401);
});
