import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RequestHandler, Router } from 'express';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

interface Layer {
  route?: { path: string; stack: { method: string; handle: RequestHandler & { guard?: string } }[] };
  handle: Partial<Router>;
}

interface Route {
  method: string;
  path: string;
  guards: string[];
}

let console_: TestApp;
beforeAll(async () => {
  console_ = await startTestApp();
});
afterAll(() => console_.stop());

function routesOf(layers: Layer[]): Route[] {
  return layers.flatMap(({ route, handle }) => {
    if (!route) return handle.stack ? routesOf(handle.stack as unknown as Layer[]) : [];
    const methods = new Set(route.stack.map(({ method }) => method));
    return [...methods].map((method) => ({
      method,
      path: route.path,
      guards: route.stack
        .filter((layer) => layer.method === method)
        .flatMap(({ handle: { guard } }) => guard ?? []),
    }));
  });
}

function allRoutes(): Route[] {
  return routesOf(console_.app.router.stack as unknown as Layer[]);
}

test('A1: every route says on its line who may use it', () => {
  const routes = allRoutes();
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter(({ guards }) => guards.length !== 1)).toEqual([]);
});

test('A1: what may be changed without being signed in is this and nothing more', () => {
  const open = allRoutes()
    .filter(({ method, guards }) => method === 'post' && !guards.includes('signed-in'))
    .map(({ path, guards }) => `${path} ${guards.join()}`)
    .sort();
  expect(open).toMatchInlineSnapshot(`
    [
      "/2fa-reset/:token anyone",
      "/address-change/:token anyone",
      "/forgot-password anyone",
      "/invitation/:token anyone",
      "/invitation/:token/renew anyone",
      "/login anyone",
      "/login/code code-pending",
      "/login/recovery code-pending",
      "/password-reset/:token anyone",
      "/password-reset/:token/renew anyone",
      "/sso-link/:token anyone",
      "/sso/back-channel-logout/:id anyone",
      "/two-factor/setup code-pending",
    ]
  `);
});

test('H3: no page is changed by another method than POST', () => {
  expect([...new Set(allRoutes().map(({ method }) => method))].sort()).toEqual(['get', 'post']);
});
