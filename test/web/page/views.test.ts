import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import type { Csrf } from '../../../src/web/http/csrf.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { pages } from '../../../src/web/page/render.ts';
import { render } from '../../../src/web/page/views.ts';
import type { Services } from '../../../src/services.ts';

const t = catalogues.en;

describe('a view', () => {
  const badge = { kind: 'active', label: 'Active' };

  test('escapes text and never compiles it', () => {
    const html = render('partials/badge', { badge: { ...badge, label: `<b title="x">'& <%= 1 + 1 %>` } });
    expect(html).toContain('&lt;b title=&quot;x&quot;&gt;&#39;&amp; &lt;%= 1 + 1 %&gt;');
  });

  test('fails if a local that it uses is missing, and names the file and line', () => {
    expect(render('partials/badge', { badge })).toContain('Active');
    expect(() => render('partials/badge', { other: badge })).toThrow(
      /partials\/badge\.ejs:2[^]*badge is not defined/,
    );
  });

  test('gives `locals.name` the value undefined if there is no such local', () => {
    const pagination = {
      inWords: '3 technicians.',
      pageSize: 25,
      pageSizes: [],
      links: [],
      action: '/',
      kept: [],
    };
    expect(render('partials/pagination', { t, pagination })).toContain('3 technicians.');
    expect(render('partials/pagination', { t, pagination, below: false })).toContain('3 technicians.');
    expect(render('partials/pagination', { t, pagination, below: true })).not.toContain('3 technicians');
  });
});

test('a message that waits is still there for the error page, where the view itself fails', () => {
  const request = {
    session: { flash: [{ kind: 'done', text: 'Amy is deleted.' }] },
    path: '/',
    t,
  } as unknown as Request;
  const sent: string[] = [];
  const response = {
    set: () => undefined,
    end: (html: Buffer) => sent.push(html.toString()),
  } as unknown as Response;
  const services = { config: { productName: 'Console', ssoName: 'SSO' } } as Services;
  pages(services, { tokenFor: () => '' } as unknown as Csrf)(request, response, () => undefined);
  expect(() => response.page('partials/badge', { title: 'Fails' })).toThrow('badge is not defined');
  response.page('partials/introduction', { title: 'Works', introduction: 'Something went wrong.' });
  expect(sent[0]).toContain('Amy is deleted.');
  expect(request.session.flash).toBeUndefined();
});

test('every page has a layout of its own in the frame for people who are signed in', () => {
  const views = path.join(import.meta.dirname, '..', '..', '..', 'views');
  // People who are signed in never see these pages, or the page is part of another one, or starts with another one.
  const others =
    /^(layout|partials|embedded|sso-provider|installation)\/|^sign-in\/(code|password|recovery|two-factor-disabled)\.|^(audit\/events|batches\/(items|start)|domains\/invalid-lines|reviews\/(row|sign-off)|technicians\/row)\./;
  const pageViews = readdirSync(views, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.ejs') && !others.test(file));
  expect(pageViews.length).toBeGreaterThan(25);
  const withoutLayout = pageViews.filter(
    (file) => !/class="[^"]*\b(page-title|narrow|stack)\b/.test(readFileSync(path.join(views, file), 'utf8')),
  );
  expect(withoutLayout).toEqual([]);
});
