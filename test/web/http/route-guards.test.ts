import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { appUnderTest } from '../../harness/app-under-test.ts';
import { routesOf } from '../../harness/routes.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  // A host for which browsers allow passkeys.
  harness = await startTestApp({ BASE_URL: 'http://localhost' });
});
afterAll(() => harness.stop());

const allRoutes = () => routesOf(harness.app);

const inBoth = [
  '/2fa-reset/:token anyone',
  '/2fa-reset/:token/sign-out anyone',
  '/forgot-password anyone',
  '/language anyone',
  '/login anyone',
  '/login/code code-pending',
  '/login/passkey anyone',
  '/login/recovery code-pending',
  '/passkey/second-factor code-pending',
  '/passkey/set-up code-pending',
  '/passkey/sign-in anyone',
  '/password-reset/:token anyone',
  '/password-reset/:token/renew anyone',
  '/password-reset/:token/sign-out anyone',
  '/theme anyone',
  '/two-factor/passkey code-pending',
  '/two-factor/setup code-pending',
];

const openIn = {
  console: [
    // Only with the key of a panel's proxy, and from the panel's own pages.
    '/.gate/sign-out anyone',
    '/address-change/:token anyone',
    '/address-change/:token/sign-out anyone',
    '/first-run first-run',
    '/invitation/:token anyone',
    '/invitation/:token/renew anyone',
    '/invitation/:token/sign-out anyone',
    '/new-sign-in/:token anyone',
    '/new-sign-in/:token/sign-out anyone',
    '/sso-link/:token anyone',
    '/sso-link/:token/sign-out anyone',
    '/sso/back-channel-logout/:id anyone',
  ],
  'sso-provider': [
    '/authorize anyone',
    '/create-account anyone',
    '/interaction/:uid/cancel anyone',
    '/interaction/:uid/create-account anyone',
    '/session/end anyone',
    '/sign-up/:token anyone',
    '/sign-up/:token/renew anyone',
    '/sign-up/:token/sign-out anyone',
  ],
};

test('A1 every route names its guard on the same line', () => {
  const routes = allRoutes();
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter(({ guards }) => guards.length !== 1)).toEqual([]);
});

test('A1 only these changes are possible without being signed in', () => {
  const open = allRoutes()
    .filter(({ method, guards }) => method === 'post' && !guards.includes('signed-in'))
    .map(({ path, guards }) => `${path} ${guards.join()}`)
    .sort();
  expect(open).toEqual([...inBoth, ...openIn[appUnderTest()]].sort());
});

test('H3 pages are changed only by POST', () => {
  expect([...new Set(allRoutes().map(({ method }) => method))].sort()).toEqual(['get', 'post']);
});
