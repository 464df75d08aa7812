import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderHelp } from '../../../.ci/help.ts';
import { projectRoot } from '../../../src/config.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { paths } from '../../../src/paths.ts';
import { helpContent } from '../../../src/web/help/help-content.ts';
import { helpLinks } from '../../../src/web/help/help-links.ts';
import { helpNames, helpPages } from '../../../src/web/help/help-pages.ts';
import { render } from '../../../src/web/page/views.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { routesOf } from '../../harness/routes.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { pseudoLanguage, wordsOutsideBrackets } from '../../locales/messages.ts';

let harness: TestApp;
let amy: BrowserLike;
let signedOut: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp({ BASE_URL: 'http://localhost' });
  amy = await signedInAs(harness, harness.people.amy);
  signedOut = openBrowser(harness.app);
});
afterAll(() => harness.stop());

/** The IDs of the headings of each page, by the URL of the page. */
const headingIds = new Map(
  helpNames.map((name) => [
    paths.helpPage(name) as string,
    [...helpContent[name].html.matchAll(/<h\d id="([^"]+)"/g)].map(([, id = '']) => id),
  ]),
);

function leadsSomewhere(href: string): boolean {
  const [page = '', heading] = href.split('#');
  const ids = headingIds.get(page);
  return ids !== undefined && (heading === undefined || ids.includes(heading));
}

describe('the pages', () => {
  test('every page about running in production is among them', () => {
    const files = readdirSync(path.join(projectRoot, 'docs', 'operations')).filter((file) =>
      file.endsWith('.md'),
    );
    const shown = helpNames
      .map((name) => helpPages[name].file)
      .filter((file) => file.startsWith('operations/'));
    expect(shown.sort()).toEqual(files.map((file) => `operations/${file}`).sort());
  });

  test.each(helpNames)(
    '%s has the title of its Markdown file, and its headings have different IDs',
    (name) => {
      const markdown = readFileSync(path.join(projectRoot, 'docs', helpPages[name].file), 'utf8');
      expect(markdown).toMatch(new RegExp(`^(<!--.*-->\n\n)?# ${catalogues.en.help.pages[name].title}\n`));
      const ids = headingIds.get(paths.helpPage(name)) ?? [];
      expect([...new Set(ids)]).toEqual(ids);
    },
  );

  test('every link between them leads to a page and a heading that exist', () => {
    const links = helpNames.flatMap((name) =>
      [...helpContent[name].html.matchAll(/ href="([^"]+)"/g)]
        .map(([, href = '']) => (href.startsWith('#') ? paths.helpPage(name) + href : href))
        .filter((href) => !href.startsWith('https://')),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((href) => !leadsSomewhere(href))).toEqual([]);
  });

  test('each picture is served, with a version in dark mode', async () => {
    const pictures = helpNames.flatMap((name) =>
      [...helpContent[name].html.matchAll(/ src="([^"]+)"/g)].map(([, source = '']) => source),
    );
    expect(pictures.filter((source) => source.includes('-dark.png'))).toHaveLength(pictures.length / 2);
    for (const source of pictures) {
      const { status, headers } = await signedOut.get(source);
      expect([source, status, headers['content-type']]).toEqual([source, 200, 'image/png']);
    }
  });
});

describe('links to the help', () => {
  test.each(helpLinks)('%s leads to a page and a heading that exist', (from, { page, heading }) => {
    expect(leadsSomewhere(paths.helpPage(page) + (heading ? `#${heading}` : ''))).toBe(true);
    const pattern = from.replaceAll(/:\w+/g, ':');
    const routes = routesOf(harness.app).map((route) => route.path.replaceAll(/:\w+/g, ':'));
    expect(routes.filter((route) => route.startsWith(pattern))).not.toEqual([]);
  });

  test.each([
    [paths.technicians, '/help/manage-technicians'],
    [paths.newTechnician, '/help/manage-technicians#add-a-technician'],
    [paths.importTechnicians, '/help/many-technicians#import-csv'],
    [paths.admins, '/help/admins-and-domains#manage-admins'],
    [paths.adminTree, '/help/admins-and-domains#manage-admins'],
    [paths.renewRecoveryKey, '/help/for-technicians#a-new-phone'],
    [paths.dashboard, '/help'],
  ])('the link Help on %s opens %s', async (page, expected) => {
    const { html } = await amy.get(page);
    expect(html).toContain(`href="${expected}">Help</a>`);
  });

  test('the sign-in page links to the page about recovering access, which needs no session', async () => {
    const { html } = await signedOut.get(paths.signIn);
    expect(html).toContain(`<a href="/help/getting-back-in">Trouble signing in?</a>`);
    const page = await signedOut.get('/help/getting-back-in');
    expect([page.status, page.heading]).toEqual([200, 'Recovering access']);
    expect(page.html).toContain('Back to sign-in');
  });
});

describe('a reader', () => {
  test('who is signed in can open every page from the list', async () => {
    const { html } = await amy.get(paths.help);
    for (const name of helpNames) {
      const { title } = catalogues.en.help.pages[name];
      expect(html).toContain(`<a href="/help/${name}">${title}</a>`);
      const page = await amy.get(paths.helpPage(name));
      expect([name, page.status, page.heading]).toEqual([name, 200, title]);
    }
  });

  test('who isn’t signed in can open only the pages that help with signing in', async () => {
    const open = [];
    for (const name of helpNames) {
      const { status, location } = await signedOut.get(paths.helpPage(name), { follow: false });
      if (status === 200) open.push(name);
      else expect(location).toBe(`${paths.signIn}?returnTo=${encodeURIComponent(paths.helpPage(name))}`);
    }
    expect(open).toEqual(['for-technicians', 'getting-back-in']);
  });

  test.each(['unknown', 'constructor', '__proto__', '..%2fREADME', 'asvs'])(
    'gets the usual page for what doesn’t exist at /help/%s',
    async (name) => {
      const page = await amy.get(`/help/${name}`);
      expect([page.status, page.heading]).toEqual([404, 'Page not found']);
    },
  );

  test('of another language sees everything except the content in that language, and is told that it is in English', () => {
    const t = { ...pseudoLanguage(catalogues.en), language: 'xx' };
    const { title } = t.help.pages.sso;
    const html = render('help/page', { t, paths, panel: {}, title, ...helpContent.sso });
    expect(html).toContain(`[${catalogues.en.help.inEnglish}]`);
    const [around, ...rest] = html
      .replace(/<ul lang="en">[^]*?<\/ul>/, '')
      .split('<article class="help" lang="en">');
    expect(rest).toHaveLength(1);
    expect(wordsOutsideBrackets((around ?? '').replaceAll(/<[^>]*>/g, ' '))).toEqual([]);
  });
});

describe('Markdown', () => {
  test.each([
    '<script>alert(1)</script>',
    'Text with <b onclick="alert(1)">HTML</b>',
    '<!-- --> <img src=x onerror=alert(1)>',
    '<picture><img alt="x" src="x.png"></picture>',
  ])('with HTML is refused: %s', (markdown) => {
    expect(() => renderHelp('sso.md', markdown)).toThrow('docs/sso.md contains HTML');
  });

  test.each([
    ['[code](javascript:alert(1))', 'code'],
    ['[code](../src/config.ts)', 'code'],
    ['[requirements](requirements.md#a)', 'requirements'],
    ['[here](#a)', '<a href="#a">here</a>'],
    ['[mail](operations/mail.md#workers)', '<a href="/help/mail#workers">mail</a>'],
    ['[spec](https://example.com/?a=1&b=2)', '<a href="https://example.com/?a=1&amp;b=2">spec</a>'],
  ])('with the link %s becomes %s', (markdown, expected) => {
    expect(renderHelp('sso.md', markdown).html).toBe(`<p>${expected}</p>\n`);
  });
});
