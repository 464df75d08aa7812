import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogues, languageNames } from '../../../src/locales/catalogues.ts';
import { languageNamed } from '../../../src/imports/import-language.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser } from '../../harness/browser-like.ts';
import { signIn } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

const languageOfPage = (html: string) => /<html lang="([^"]+)" dir="ltr"/.exec(html)?.[1];

const namesOfSwitch = (html: string) =>
  [...html.matchAll(/<button class="language-button"[^>]*>([^<]+)</g)].map(([, name]) => name);

async function openSignInPage(acceptLanguage?: string) {
  const browser = openBrowser(harness.app);
  const headers: Record<string, string> =
    acceptLanguage === undefined ? {} : { 'Accept-Language': acceptLanguage };
  return { browser, page: await browser.get(paths.signIn, { headers }) };
}

describe('the language of pages', () => {
  test.each([
    [undefined, 'en'],
    ['*', 'en'],
    ['pt-BR', 'en'],
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.5, de;q=0.9', 'de'],
    ['de;q=0, en', 'en'],
    ['"; drop table', 'en'],
  ])('with the header Accept-Language: %s, the page is in %s', async (header, expected) => {
    const { page } = await openSignInPage(header);
    expect(languageOfPage(page.html)).toBe(expected);
  });

  test('signed-out pages offer each language by its own name, and keep the choice in this browser', async () => {
    const { browser, page } = await openSignInPage();
    expect(namesOfSwitch(page.html)).toEqual(languageNames().map(({ name }) => name));
    expect(page.html).toContain('value="en" lang="en" aria-current="true"');
    const chosen = await browser.submit({}, { action: paths.language, extra: { language: 'de' } });
    expect([chosen.url, languageOfPage(chosen.html)]).toEqual([paths.signIn, 'de']);
    expect(languageOfPage((await browser.get(paths.forgotPassword)).html)).toBe('de');
  });

  test('the language in the profile comes before the choice in the browser, and hides the switch', async () => {
    const { services, people } = harness;
    const { browser } = await openSignInPage();
    await browser.submit({}, { action: paths.language, extra: { language: 'de' } });
    const dashboard = await signIn(services, browser, people.amy);
    expect(languageOfPage(dashboard.html)).toBe('de');
    await browser.get(paths.profile);
    const saved = await browser.submit({ language: 'en' });
    expect(languageOfPage(saved.html)).toBe('en');
    await browser.submit({}, { action: paths.signOut });
    expect(languageOfPage(browser.page().html)).toBe('de');

    await browser.submit({ identifier: 'amy', password: 'orchid lantern quarry mild' });
    expect(languageOfPage(browser.page().html)).toBe('en');
    expect(namesOfSwitch(browser.page().html)).toEqual([]);
  });

  test('the message about a new language is in that language, like the page that shows it', async () => {
    const { services, people } = harness;
    const browser = openBrowser(harness.app);
    await signIn(services, browser, people.gus);
    await browser.get(paths.profile);
    const german = await browser.submit({ language: 'de' });
    expect([languageOfPage(german.html), german.text]).toEqual([
      'de',
      expect.stringContaining(catalogues.de.profile.profile.saved),
    ]);
    const edit = paths.technicianAction(people.gus.id, 'edit');
    await browser.get(edit);
    const french = await browser.submit({ language: 'fr' }, { action: edit });
    expect([languageOfPage(french.html), french.text]).toEqual([
      'fr',
      expect.stringContaining(catalogues.fr.results.edited({ email: people.gus.email })),
    ]);
    await browser.get(paths.profile);
    const ofBrowser = await browser.submit({ language: '' }, { headers: { 'Accept-Language': 'nl' } });
    expect([languageOfPage(ofBrowser.html), ofBrowser.text]).toEqual([
      'nl',
      expect.stringContaining(catalogues.nl.profile.profile.saved),
    ]);
  });

  test('an error page is in the language of its reader', async () => {
    const { browser } = await openSignInPage();
    await browser.submit({}, { action: paths.language, extra: { language: 'de' } });
    expect(languageOfPage((await browser.get('/nothing')).html)).toBe('de');
  });
});

test.each(['', 'DE', 'pt', '" onload="'])('the language %p is refused', async (language) => {
  const { browser } = await openSignInPage();
  const answer = await browser.post(paths.language, { language });
  expect(answer.status).toBe(400);
  expect(answer.setCookies.join()).not.toContain('language');
});

test.each(['//evil.example', 'https://evil.example/', '/\\evil.example', ''])(
  'after a choice of language, returnTo %p leads to the start page',
  async (returnTo) => {
    const { browser } = await openSignInPage();
    const answer = await browser.post(paths.language, { language: 'de', returnTo }, { follow: false });
    expect(answer.location).toBe(paths.home);
  },
);

test('each catalogue names its language in that language', () => {
  expect(catalogues.de.languageName).toBe('Deutsch');
});

test('emails are in the language that an admin chose, and the event records it by its code', async () => {
  const { services, people } = harness;
  const browser = openBrowser(harness.app);
  await signIn(services, browser, people.carla);
  await browser.get(paths.newTechnician);
  const page = await browser.submit({ username: 'greta', email: 'greta@acme.example', language: 'de' });
  expect(page.text).toContain('greta@acme.example');
  const [job] = await services
    .database('mail_jobs')
    .where({ address: 'greta@acme.example' })
    .select<{ id: number }[]>('id');
  await browser.get(paths.mailJob(job?.id ?? 0));
  const preview = await browser.get(paths.mailPreview(job?.id ?? 0));
  expect(preview.html).toContain('<html lang="de" dir="ltr">');
  const [event] = await services
    .database('audit_events')
    .where({ action: 'invite' })
    .orderBy('id', 'desc')
    .select<{ content: string }[]>('content');
  expect(JSON.parse(event?.content ?? '')).toMatchObject({
    changes: { language: { before: null, after: 'de' } },
  });
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['German', 'de'],
  [' deutsch ', 'de'],
  ['Englisch', 'en'],
  ['pl', undefined],
  ['', undefined],
])('an import reads the language %p as %p', (text, language) => {
  expect(languageNamed(text)).toBe(language);
});
