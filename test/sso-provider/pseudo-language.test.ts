import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { testTheProvider } from '../harness/app-under-test.ts';
import { openBrowser, type BrowserLike } from '../harness/browser-like.ts';
import { people } from '../harness/people.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { replaceGerman, wordsOutsideCatalogue } from '../locales/pseudo-pages.ts';

testTheProvider();
replaceGerman();

let harness: TestApp;
let amy: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  await harness.services.database('accounts').update({ language: 'de' });
  amy = await signedInAs(harness, people.amy);
});
afterAll(() => harness.stop());

test.each(['/login', '/forgot-password', '/create-account', '/nowhere'])(
  'the provider’s signed-out page %s shows only text from the catalogues',
  async (path) => {
    const { html } = await openBrowser(harness.app).get(path, { headers: { 'Accept-Language': 'de' } });
    expect(wordsOutsideCatalogue(html)).toEqual([]);
  },
);

test.each(['/', paths.changePassword, paths.changeTwoFactor, paths.renewRecoveryKey, paths.sessions])(
  'the provider’s page %s shows only text from the catalogues',
  async (path) => {
    const { status, html } = await amy.get(path);
    expect([status, wordsOutsideCatalogue(html)]).toEqual([200, []]);
  },
);
