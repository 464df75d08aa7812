import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { endAllSessions } from '../../../src/sessions/session-epoch-repository.ts';
import { paths } from '../../../src/paths.ts';
import { hashRecoveryKey } from '../../../src/two-factor/recovery-key.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { codeAt, nextCode, PASSWORD, signIn, type Person } from '../../harness/people.ts';
import { handleRequests } from '../../harness/sign-in-requests.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { whileWaiting } from '../../harness/while-waiting.ts';

/* A step of signing in is checked when it arrives. It may then wait, and the login may change before it is done. */

const RECOVERY_KEY = '0123-4567-89AB-CDEF-GHJK-MNPQ-RS';

let harness: TestApp;
let browser: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
});
beforeEach(() => {
  browser = openBrowser(harness.app);
});
afterEach(async () => {
  const { database } = harness.services;
  await database('sessions').delete();
  await database('accounts').where({ id: harness.people.amy.id }).update({ status: 'active' });
  await database('admins').update({ deactivated_at: null });
});
afterAll(() => harness.stop());

async function passwordStep({ username }: Person): Promise<Page> {
  await browser.get(paths.signIn);
  return browser.submit({ identifier: username, password: PASSWORD });
}

async function stored({ id }: Person): Promise<Record<string, unknown> | undefined> {
  return harness.services
    .database('accounts')
    .where({ id })
    .first<Record<string, unknown> | undefined>('totp_secret', 'recovery_key_hash', 'last_sign_in_at');
}

const signInsOf = ({ id }: Person) =>
  harness.services.database('audit_events').where({ subject_account_id: id, action: 'sign-in' });

describe('a sign-in during which something changes', () => {
  test.each<[string, (sql: Knex) => Promise<unknown>]>([
    [
      'all sessions of the login end, for example because of a new password',
      (sql) => endAllSessions(sql, harness.people.amy.id),
    ],
    [
      'the login is deactivated',
      (sql) => sql('accounts').where({ id: harness.people.amy.id }).update({ status: 'inactive' }),
    ],
    [
      'its admin is deactivated',
      (sql) =>
        sql('admins').where({ id: harness.people.acmeHosting.id }).update({ deactivated_at: new Date() }),
    ],
  ])('is neither completed nor logged if %s', async (_what, change) => {
    const { services, people } = harness;
    await passwordStep(people.amy);
    const code = await nextCode(services, people.amy, people.amy.totpSecret ?? '');
    const before = [await stored(people.amy), await signInsOf(people.amy)];
    const page = await whileWaiting(
      services.database,
      { table: 'accounts', id: people.amy.id },
      () => browser.submit({ code }),
      change,
    );
    expect(page.url).toBe('/login?notice=login-changed');
    expect(page.text).toContain('This sign-in has ended');
    expect([await stored(people.amy), await signInsOf(people.amy)]).toEqual(before);
    expect(browser.cookies.has('known-browser')).toBe(false);
  });

  test('does not set up two-factor authentication with the secret of an ended session', async () => {
    const { services, people } = harness;
    const { html } = await passwordStep(people.eve);
    const secret = (/id="secret"[^>]*>([^<]*)</.exec(html)?.[1] ?? '').replace(/\s/g, '');
    const page = await whileWaiting(
      services.database,
      { table: 'accounts', id: people.eve.id },
      () => browser.submit({ code: codeAt(secret, Date.now()) }),
      (sql) => endAllSessions(sql, people.eve.id),
    );
    expect(page.url).toBe('/login?notice=session-ended');
    expect(await stored(people.eve)).toMatchObject({ totp_secret: null, last_sign_in_at: null });
  });

  test('does not use up the recovery key, and does not continue with an old password', async () => {
    const { services, people } = harness;
    await services
      .database('accounts')
      .where({ id: people.carla.id })
      .update({ recovery_key_hash: hashRecoveryKey(RECOVERY_KEY) });
    const before = await stored(people.carla);
    await passwordStep(people.carla);
    await browser.get(paths.recovery);
    const page = await whileWaiting(
      services.database,
      { table: 'accounts', id: people.carla.id },
      () => browser.submit({ recoveryKey: RECOVERY_KEY }),
      (sql) => endAllSessions(sql, people.carla.id),
    );
    expect(page.url).toBe('/login?notice=session-ended');
    expect(await stored(people.carla)).toEqual(before);
    expect((await browser.get(paths.twoFactorSetup)).url).toBe('/login');
  });
});

test('a forgotten password leads to no email if the admin is deactivated while the worker waits', async () => {
  const { services, people } = harness;
  await browser.get(paths.forgotPassword);
  await browser.submit({ identifier: people.amy.username });
  await whileWaiting(
    services.database,
    { table: 'accounts', id: people.amy.id },
    () => handleRequests(services),
    (sql) => sql('admins').where({ id: people.acmeHosting.id }).update({ deactivated_at: new Date() }),
  );
  expect(await services.database('one_time_links').where({ account_id: people.amy.id })).toEqual([]);
  await services.database('admins').update({ deactivated_at: null });
  await signIn(services, browser, people.amy);
});
