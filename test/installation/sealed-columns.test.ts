import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consoleColumns, findKeyUse, reencryptColumn } from '../../src/installation/sealed-columns.ts';
import { createKeyring } from '../../src/lib/keyring.ts';
import { providerServices } from '../../src/sso/bundled-provider/provider-services.ts';
import { providerColumns } from '../../src/sso-provider/sealed-columns.ts';
import { currentKeys } from '../../src/sso-provider/signing-keys.ts';
import { createApp } from '../../src/web/app.ts';
import { openBrowser } from '../harness/browser-like.ts';
import { nextCode, PASSWORD, signIn } from '../harness/people.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { testSettings } from '../harness/test-settings.ts';

const NEW_KEY = 'the newest secret of the tests of keys';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

/** The services of a process with these keys. */
function servicesWith(...secretKeys: string[]) {
  const { services } = harness;
  return {
    ...services,
    config: { ...services.config, secretKeys },
    keyring: createKeyring(secretKeys),
  };
}

test('after a change of the key, signing in encrypts a secret again, and keys:reseal encrypts the others', async () => {
  const rotated = servicesWith(NEW_KEY, testSettings.SECRET_KEY);
  const { amy } = harness.people;
  const before = await findKeyUse(rotated, consoleColumns);
  expect(before).toEqual({ older: [expect.stringMatching(/^\d+ two-factor secrets$/)], missing: [] });
  const page = await signIn(rotated, openBrowser(createApp(rotated)), amy);
  expect(page.status).toBe(200);
  const stored = await rotated.database('accounts').where({ id: amy.id }).first<{ totp_secret: string }>();
  expect(rotated.keyring.isCurrent(stored.totp_secret)).toBe(true);

  for (const column of consoleColumns) await reencryptColumn(rotated, column);
  expect(await findKeyUse(servicesWith(NEW_KEY), consoleColumns)).toEqual({ older: [], missing: [] });
});

test('the secrets of the provider are encrypted again with its own keys', async () => {
  const old = providerServices(harness.services);
  const rotated = providerServices(servicesWith(NEW_KEY, testSettings.SECRET_KEY), old.database);
  const [key] = await currentKeys(old);
  for (const column of providerColumns) await reencryptColumn(rotated, column);
  const alone = providerServices(servicesWith(NEW_KEY), old.database);
  expect(await findKeyUse(alone, providerColumns)).toEqual({ older: [], missing: [] });
  expect((await currentKeys(alone)).map(({ kid }) => kid)).toEqual([key?.kid]);
  await old.database.destroy();
});

test('a code is accepted while keys:reseal encrypts the secret again', async () => {
  const rotated = servicesWith(testSettings.SECRET_KEY, NEW_KEY);
  const { carla } = harness.people;
  const browser = openBrowser(createApp(rotated));
  await browser.get('/login');
  await browser.submit({ identifier: carla.username, password: PASSWORD });
  const code = await nextCode(rotated, carla, carla.totpSecret ?? '');
  const [page] = await Promise.all([
    browser.submit({ code }),
    ...consoleColumns.map((column) => reencryptColumn(rotated, column)),
  ]);
  expect(page.status).toBe(200);
});

test('if the key is missing, the person sees who to ask, and everyone else can sign in', async () => {
  const lost = servicesWith('another secret that encrypted nothing here');
  const { carla } = harness.people;
  const { missing } = await findKeyUse(lost, consoleColumns);
  expect(missing).toEqual([expect.stringMatching(/^\d+ two-factor secrets$/)]);
  const browser = openBrowser(createApp(lost));
  await browser.get('/login');
  await browser.submit({ identifier: carla.username, password: PASSWORD });
  const page = await browser.submit({ code: '123456' });
  expect([page.status, page.heading]).toEqual([503, 'Ask your system administrator for help']);
});
