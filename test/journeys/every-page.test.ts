import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { languages, type Language } from '../../src/locales/catalogues.ts';
import { checkLayout, layoutProblems } from '../harness/layout-at-each-width.ts';
import { routesOf } from '../harness/routes.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import {
  admin,
  batch,
  domain,
  event,
  mail,
  panel,
  subAdmin,
  technician,
  type Make,
} from '../tenancy/targets.ts';

/** `npm run look` checks every language. */
const checked: Language[] = process.env['SCREENSHOTS'] === undefined ? ['en', 'de'] : languages;

let harness: RunningConsole;
const ids = new Map<string, number>();
beforeAll(async () => {
  harness = await startRunningConsole();
  const { services, people } = harness;
  for (const [folder, make] of Object.entries(makers))
    ids.set(folder, (await make(services, people.acmeHosting)).id);
});
afterAll(() => harness.stop());

/** `npm run look` takes twelve screenshots of each page. In milliseconds. */
const MAX_WALK_MS = 15 * 60_000;

const LONG_NAME = 'katharina.von-muehlenbruch_nightshift.harbour-operations';

/** The ID for the `:id` of a page, by the first part of the page's path. */
const makers: Record<string, Make> = {
  technicians: technician('active', LONG_NAME),
  admins: subAdmin('active', { named: 'Katharina von Muehlenbruch Harbour Operations' }),
  domains: domain('harbour-operations.katharina-von-muehlenbruch.example'),
  'audit-log': event(LONG_NAME),
  'mail-queue': mail('refused', `${LONG_NAME}@harbour-operations.example`),
  batches: batch('draft'),
  'oauth-settings': admin,
  'access-rules': admin,
  panels: panel,
};

/** These are downloads, redirects, answers to proxies, parts of a page, or an email in its own frame. */
const notPages = /^\/assets\/|^\/sso\/|^\/\.?gate\/|^\/healthz$|\.(csv|jsonl)$|\/preview$/;

test.each(checked)(
  'no text overlaps other text, and no page scrolls sideways, on any page in the language %s',
  async (language) => {
    const page = await harness.openPage({ locale: language });
    const check = async (path: string) => {
      await page.goto(path);
      await checkLayout(page, `page${path.replaceAll('/', '-')}-${language}`);
    };
    const pages = routesOf(harness.app)
      .filter(({ method, path }) => method === 'get' && !notPages.test(path))
      .map(({ path, guards }) => ({
        path: path
          .replace(':id', String(ids.get(path.split('/')[1] ?? '')))
          .replace(':slug', 'acme-east')
          .replace(':token', 'x')
          .replace(':name', 'configuration'),
        isOpen: guards.includes('anyone'),
      }));
    expect(pages.length).toBeGreaterThan(60);
    for (const { path } of pages.filter(({ isOpen }) => isOpen)) await check(path);
    await harness.signedInAs(page, harness.people.acme);
    for (const { path } of pages.filter(({ isOpen }) => !isOpen)) await check(path);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    await page.context().close();
  },
  MAX_WALK_MS,
);

test.each([
  [
    'text over text',
    '<h1>Invitation</h1><p style="margin-top:-3rem">Choose a password.</p>',
    /“Invitation” overlaps/,
  ],
  [
    'text over a field',
    '<p>Username</p><input name="username" style="display:block;margin-top:-3rem">',
    /the input username overlaps “Username”/,
  ],
  ['something that is too wide', '<div style="width:120vw">Wide</div>', /scrolls sideways by \d+ px/],
])('the layout check finds %s', async (_what, html, problem) => {
  expect(await problemsOf(html)).toEqual([expect.stringMatching(problem)]);
});

test('the layout check finds a class that has styles only in another layout', async () => {
  const page = await harness.openPage();
  await page.goto(paths.signIn);
  await page.evaluate('document.body.classList.add("left-menu")');
  await expect(checkLayout(page, 'missing-styles')).rejects.toThrow(
    'the class left-menu has styles, but not in card-page.css',
  );
  await page.context().close();
});

test('the layout check accepts an open menu over the page, hidden text and a two-line heading', async () => {
  const html = `
    <h1 style="width:6rem;line-height:1.05">Confirm your <b>new address</b></h1>
    <span style="position:absolute;width:1px;height:1px;overflow:hidden">Hidden</span>
    <div style="position:relative"><p>Below</p><ul style="position:absolute;z-index:1;top:0;background:#fff">Menu</ul></div>`;
  expect(await problemsOf(html)).toEqual([]);
});

/** On a blank page, because the console's policy forbids inline styles. */
async function problemsOf(html: string): Promise<string[]> {
  const blank = await harness.openPage();
  await blank.setContent(`<!doctype html><body style="font:16px sans-serif">${html}`);
  const problems = await layoutProblems(blank);
  await blank.context().close();
  return problems;
}
