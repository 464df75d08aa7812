import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { languages, type Language } from '../../src/locales/catalogues.ts';
import { checkLayout, layoutProblems } from '../harness/layout-at-each-width.ts';
import { people } from '../harness/people.ts';
import { routesOf } from '../harness/routes.ts';
import { startRunningConsole, type RunningConsole } from '../harness/running-console.ts';
import { storePasskey } from '../harness/stored-passkeys.ts';
import {
  admin,
  batch,
  domain,
  event,
  mail,
  panel,
  review,
  reviewedTechnician,
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
  const { services } = harness;
  for (const [path, make] of Object.entries(makers))
    ids.set(path, (await make(services, people.acmeHosting)).id);
});
afterAll(() => harness.stop());

/** `npm run look` takes twelve screenshots of each page. In milliseconds. */
const MAX_WALK_MS = 15 * 60_000;

const LONG_NAME = 'katharina.von-muehlenbruch_nightshift.harbour-operations';

/** What the `:id` of a page is, by the page's path or by the part before `:id`. */
const makers: Record<string, Make> = {
  '/technicians': technician('active', LONG_NAME),
  '/admins': subAdmin('active', { named: 'Katharina von Muehlenbruch Harbour Operations' }),
  '/domains': domain('harbour-operations.katharina-von-muehlenbruch.example'),
  '/audit-log': event(LONG_NAME),
  '/mail-queue': mail('refused', `${LONG_NAME}@harbour-operations.example`),
  [paths.startBatch(':id')]: batch('draft'),
  [paths.batch(':id')]: batch('running'),
  '/access-reviews': review('open'),
  [paths.accessReviewReport(':id')]: review('signed-off'),
  '/access-reviews/technicians': reviewedTechnician,
  '/oauth-settings': admin,
  '/access-rules': admin,
  '/panels': panel,
  '/profile/passkeys': async ({ database }) => ({
    id: await storePasskey(database, people.acme.id, { name: LONG_NAME }),
    table: 'passkeys',
  }),
};

function idFor(route: string): string {
  const id = ids.get(route) ?? ids.get(route.replace(/\/:id.*/, ''));
  if (id === undefined) throw new Error(`Nothing in makers is for ${route}`);
  return String(id);
}

/** These are downloads, redirects, answers to proxies, parts of a page, or an email in its own frame. */
const notPages = /^\/assets\/|^\/sso\/|^\/\.?gate\/|^\/healthz$|\.(csv|jsonl)$|\/preview$/;

test.each(checked)(
  'no text overlaps other text, and no page scrolls sideways, on any page in the language %s',
  async (language) => {
    const page = await harness.openPage({ locale: language });
    const check = async ({ route, path }: { route: string; path: string }) => {
      const response = await page.goto(path);
      // A page of something that exists is shown itself. No link has the token, so the page says so.
      if (route.includes(':id')) expect(page.url()).toBe(harness.url + path);
      expect([path, response?.status() === 404]).toEqual([path, route.includes(':token')]);
      await checkLayout(page, `page${path.replaceAll('/', '-')}-${language}`);
    };
    const pages = routesOf(harness.app)
      .filter(({ method, path }) => method === 'get' && !notPages.test(path))
      .map(({ path: route, guards }) => ({
        route,
        path: route
          .replace(':id', () => idFor(route))
          .replace(':slug', 'acme-east')
          .replace(':token', 'x')
          .replace(':name', 'configuration'),
        isOpen: guards.includes('anyone'),
      }));
    expect(pages.length).toBeGreaterThan(60);
    for (const open of pages.filter(({ isOpen }) => isOpen)) await check(open);
    await harness.signedInAs(page, people.acme);
    for (const own of pages.filter(({ isOpen }) => !isOpen)) await check(own);
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
