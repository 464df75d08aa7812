import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { loadConfig } from '../../../src/config.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import { paths } from '../../../src/paths.ts';
import { createServices } from '../../../src/services.ts';
import { createApp } from '../../../src/web/app.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { testSettings } from '../../harness/test-settings.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());
beforeEach(() => void (harness.logLines.length = 0));

const entries = () => harness.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);

async function requestIdFor(sent: string, app = harness.app): Promise<unknown> {
  const page = await openBrowser(app).get(paths.signIn, { headers: { 'x-request-id': sent } });
  return page.headers['x-request-id'];
}

test('a request ID of a trusted proxy is kept if it is well formed', async () => {
  expect(await requestIdFor('6f1d4c0e9b7a48d2')).toBe('6f1d4c0e9b7a48d2');
  expect(entries()).toEqual([expect.objectContaining({ msg: 'request', requestId: '6f1d4c0e9b7a48d2' })]);
  for (const malformed of ['short', 'x'.repeat(65), 'has spaces in it', '<script>alert(1)</script>']) {
    expect(await requestIdFor(malformed)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  }
});

test('a request ID of anyone else is replaced', async () => {
  const { services } = harness;
  const wary = createApp({ ...services, config: { ...services.config, trustProxy: ['192.0.2.1'] } });
  expect(await requestIdFor('6f1d4c0e9b7a48d2', wary)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
});

test('lines name the process and the host, and health checks are not logged', async () => {
  const browser = openBrowser(harness.app);
  await browser.get(paths.health);
  await browser.get(paths.signIn);
  expect(entries()).toEqual([
    expect.objectContaining({ path: paths.signIn, process: expect.any(String), host: expect.any(String) }),
  ]);
});

test('an error line has the method, and LOG_LEVEL leaves out lines that are less severe', async () => {
  const lines: string[] = [];
  const config = loadConfig({
    ...testSettings,
    DATABASE_URL: 'postgres://127.0.0.1:1/gone',
    LOG_LEVEL: 'error',
  });
  const services = createServices(
    config,
    createLogger({ write: (line) => void lines.push(line) }, config.logLevel),
  );
  const page = await openBrowser(createApp(services)).get(paths.signIn);
  expect(page.status).toBe(503);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ level: 50, method: 'GET', path: paths.signIn }),
  ]);
  await services.database.destroy();
});
