import { createHmac, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import { cookieName } from '../../src/web/http/cookies.ts';
import { SessionStore } from '../../src/web/http/session-store.ts';
import { browserOf, rememberDevice } from '../../src/web/http/trusted-device.ts';
import type { Services } from '../../src/services.ts';
import { openBrowser, type BrowserLike, type BrowserOptions } from './browser-like.ts';
import type { Person } from './people.ts';
import type { TestApp } from './test-app.ts';

/**
 * Returns a browser in which the person is signed in. It creates the session directly, because signing in on the pages
 * takes five requests and a password hash. No event is logged, and no page is open. signed-in.test.ts compares it with a
 * real sign-in.
 */
export async function signedInAs(
  { app, services }: Pick<TestApp, 'app' | 'services'>,
  person: Pick<Person, 'id'>,
  options: BrowserOptions = {},
): Promise<BrowserLike> {
  const browser = openBrowser(app, options);
  await createSession(services, browser, person);
  return browser;
}

/** Lets the ten minutes after a person's sign-in pass, so that sensitive changes ask for a code again. */
export async function expireConfirmation(
  { database }: Pick<Services, 'database'>,
  { id }: Pick<Person, 'id'>,
): Promise<void> {
  await database('sessions')
    .where({ account_id: id })
    .update({
      authenticated_at: new Date(1),
      data: database.raw(`jsonb_set(data, '{signIn,authenticatedAt}', '1')`),
    });
}

/** Signs the person in without opening a page. Replaces the browser's session. */
export async function createSession(
  services: Services,
  { cookies, address, userAgent }: Pick<BrowserLike, 'cookies' | 'address' | 'userAgent'>,
  { id }: Pick<Person, 'id'>,
): Promise<void> {
  const { config, database, keyring } = services;
  const { epoch, now } = await database('accounts')
    .where({ id })
    .first<{ epoch: number; now: Date }>('epoch', database.raw('now() as now'));
  const data = {
    cookie: { originalMaxAge: null },
    passport: { user: id },
    signIn: {
      accountId: id,
      epoch,
      stage: 'signed-in',
      method: 'password',
      authenticatedAt: now.getTime(),
      address,
      userAgent,
    },
  } as unknown as SessionData;
  const sessionId = randomBytes(24).toString('base64url');
  const store = new SessionStore(database);
  await promisify(store.set.bind(store))(sessionId, data);

  // Signed as express-session does.
  const [secret = ''] = keyring.secrets('session-cookie');
  const signature = createHmac('sha256', secret).update(sessionId).digest('base64').replace(/=+$/, '');
  cookies.set(cookieName(config, 'session'), encodeURIComponent(`s:${sessionId}.${signature}`));
  const request = { cookies: Object.fromEntries(cookies) } as unknown as Request;
  const keep = (name: string, value: string) => void cookies.set(name, value);
  rememberDevice(services, { cookie: keep } as unknown as Response, browserOf(services, request), id);
}
