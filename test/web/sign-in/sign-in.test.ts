import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openBrowser } from '../../harness/browser-like.ts';
import { PASSWORD, signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let console_: TestApp;
beforeAll(async () => {
  console_ = await startTestApp();
});
afterAll(() => console_.stop());

test('Amy signs in with password and code, and lands on the dashboard', async () => {
  const browser = openBrowser(console_.app);
  const dashboard = await signIn(console_.services, browser, console_.people.amy);
  expect(dashboard.url).toBe('/dashboard');
  expect(dashboard.text).toContain('Acme Hosting amy (Technician)');
});

test('a wrong password is refused', async () => {
  const browser = openBrowser(console_.app);
  await browser.get('/login');
  const page = await browser.submit({ identifier: 'amy', password: `${PASSWORD}x` });
  expect(page.status).toBe(401);
});
