import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { createAuthenticator } from '../harness/authenticator.ts';
import { optionsFrom } from '../harness/passkey-options.ts';
import { PASSWORD } from '../harness/people.ts';
import { saveRecoveryKey, setUpPasskey } from '../harness/passkey-ceremonies.ts';
import { startProduct, type Product } from './product.ts';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { visit } from './visitor.ts';

/* Someone at the provider who has a passkey and no authenticator app. The console's tests are in passkey-first.test.ts. */

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

test('F6 a passkey is set up on the way to a product, which learns of it, and later confirms that it’s them', async () => {
  const { eve } = provider.people;
  const device = createAuthenticator(provider.issuer);
  const begun = await product.begin();
  const visitor = visit(provider);
  const { browser } = visitor;
  await visitor.open(begun.url);
  await browser.submit({ identifier: eve.email, password: PASSWORD });
  await setUpPasskey(browser, device, { at: provider.issuer });
  const { next } = await saveRecoveryKey(browser);
  expect(next.heading).toBe('Add an authenticator app as well');
  const [, notNow = ''] = /<a href="([^"]+)">Not now</.exec(next.html) ?? [];
  await browser.get(provider.issuer + notNow);
  const { claims } = await begun.finish((await visitor.followRefresh()).url);
  expect(claims).toMatchObject({ amr: ['pwd', 'hwk', 'user', 'mfa'], acr: 'mfa' });
  expect((await browser.get(provider.issuer + paths.dashboard)).text).toMatch(
    /Authenticator app Not set up .* Passkeys 1 passkey/,
  );

  const again = await product.begin({ prompt: 'login' });
  const page = await visitor.open(again.url);
  expect(page.text).toContain('Confirm it’s you.');
  expect(page.html).not.toContain('name="code"');
  expect(page.html).toContain(paths.passkeyToConfirm);
  // The person signed in a moment ago, but the product wants both factors now.
  for (const current of ['', PASSWORD]) {
    const refused = await browser.submit({ passkey: '' }, { extra: { current } });
    expect(refused.text).toContain('Select “Use a passkey”.');
    expect(refused.headers['refresh']).toBeUndefined();
  }
  await visitor.open(again.url);
  const passkey = device.get(await optionsFrom(browser, paths.passkeyToConfirm));
  await browser.submit({ passkey });
  const { claims: renewed } = await again.finish((await visitor.followRefresh()).url);
  expect(renewed).toMatchObject({ amr: ['hwk', 'user', 'mfa'], acr: 'mfa' });
});
