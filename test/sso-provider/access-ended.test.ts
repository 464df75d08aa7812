import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { endAllSessions } from '../../src/sessions/session-epoch-repository.ts';
import { nextCode, PASSWORD } from '../harness/people.ts';
import { whileWaiting } from '../harness/while-waiting.ts';
import { startProduct, type Product } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { visit } from './visitor.ts';

let provider: RunningProvider;
let product: Product;
beforeAll(async () => {
  provider = await startRunningProvider();
  product = await startProduct(provider);
});
afterAll(async () => {
  await product.stop();
  await provider.stop();
});

test('S3 no product learns who someone is if their access ends while their password is checked', async () => {
  const { services, people } = provider;
  const amy = visit(provider);
  await amy.comeBack(await product.begin(), people.amy);
  await amy.open((await product.begin({ prompt: 'login' })).url);
  const code = await nextCode(services, people.amy, people.amy.totpSecret ?? '');
  const page = await whileWaiting(
    services.database,
    { table: 'accounts', id: people.amy.id },
    () => amy.browser.submit({ current: PASSWORD, code }),
    (sql) => endAllSessions(sql, people.amy.id),
  );
  expect(page.url).toBe(`${provider.issuer}/login?notice=session-ended`);
  expect(page.html).not.toContain('code=');
});
