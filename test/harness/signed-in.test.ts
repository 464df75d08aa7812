import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { openBrowser, type BrowserLike } from './browser-like.ts';
import { signIn } from './people.ts';
import { createSession, signedInAs } from './signed-in.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

interface Row {
  data: { signIn: { authenticatedAt: number } };
  authenticated_at: Date;
  created_at: Date;
  expires_at: Date;
}

/** Ends Amy's sessions. Returns her only session of the next sign-in, without what every session has of its own. */
async function sessionLeftBy(start: () => Promise<BrowserLike>) {
  const sessions = () => harness.services.database('sessions').where({ account_id: harness.people.amy.id });
  await sessions().delete();
  const browser = await start();
  const rows = await sessions().select<(Row & Record<string, unknown>)[]>();
  expect(rows).toHaveLength(1);
  const [row] = rows as [Row & Record<string, unknown>];
  const { id_hash, public_id, last_seen_at, created_at, expires_at, authenticated_at, data, ...rest } = row;
  expect([id_hash, public_id, last_seen_at]).not.toContain(null);
  const { authenticatedAt, ...restOfSignIn } = data.signIn;
  const secondsSinceSignIn = (created_at.getTime() - authenticatedAt) / 1000;
  expect(Math.abs(secondsSinceSignIn)).toBeLessThan(30);
  expect(authenticated_at.getTime()).toBe(authenticatedAt);
  return {
    browser,
    session: {
      ...rest,
      lifetimeMs: expires_at.getTime() - created_at.getTime(),
      data: { ...data, signIn: restOfSignIn },
    },
  };
}

describe('signedInAs', () => {
  test('leaves the same session and cookies as a sign-in on the pages, and shows the same dashboard', async () => {
    const { services, people, app } = harness;
    const real = await sessionLeftBy(async () => {
      const browser = openBrowser(app);
      await signIn(services, browser, people.amy);
      return browser;
    });
    const dashboard = (await real.browser.get(paths.dashboard)).text;
    const direct = await sessionLeftBy(async () => {
      const browser = await signedInAs(harness, people.amy);
      await browser.get(paths.dashboard);
      return browser;
    });
    expect(direct.session).toEqual(real.session);
    expect(direct.browser.page().text).toBe(dashboard);
    expect([...direct.browser.cookies.keys()].sort()).toEqual([...real.browser.cookies.keys()].sort());
  });

  test('remembers the browser as a sign-in does, for everyone who signs in there', async () => {
    const { services, people, app } = harness;
    const accountsIn = ({ cookies }: BrowserLike) =>
      /^[0-9a-f]{32}-([\d-]+)\.[\w-]{43}$/.exec(cookies.get('known-browser') ?? '')?.[1];
    const real = openBrowser(app);
    await signIn(services, real, people.amy);
    await real.get(paths.dashboard);
    real.cookies.delete('session');
    await signIn(services, real, people.carla);
    const direct = await signedInAs(harness, people.amy);
    await createSession(services, direct, people.carla);
    expect(accountsIn(direct)).toBe(`${people.carla.id}-${people.amy.id}`);
    expect(accountsIn(direct)).toBe(accountsIn(real));
  });
});
