import { afterEach, beforeEach } from '@jest/globals';
import { hashRecoveryKey, newRecoveryKey } from '../../../src/two-factor/recovery-key.ts';
import { createAuthenticator, type Authenticator, type Dishonest } from '../../harness/authenticator.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { addPasskey, passwordStep, saveRecoveryKey, setUpPasskey } from '../../harness/passkey-ceremonies.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { givePasskey } from '../../harness/stored-passkeys.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/** Browsers allow passkeys only with HTTPS, or at localhost. */
export const ORIGIN = 'http://localhost';

/** A new app, and a device without passkeys, for each test of a file that imports them. */
export let harness: TestApp;
export let device: Authenticator;
beforeEach(async () => {
  harness = await startTestApp({ BASE_URL: ORIGIN });
  device = createAuthenticator(ORIGIN);
});
afterEach(() => harness.stop());

export const database = () => harness.services.database;

export function add(
  browser: BrowserLike,
  { name, on = device, ...dishonest }: Dishonest & { name?: string; on?: Authenticator } = {},
): Promise<Page> {
  return addPasskey(browser, on, name, dishonest);
}

/** Eve sets up a passkey at her first sign-in, and has not decided yet whether she wants an app. */
export async function setUpPasskeyOnly(): Promise<{ browser: BrowserLike; recoveryKey: string }> {
  const browser = openBrowser(harness.app);
  await passwordStep(browser, harness.people.eve);
  await setUpPasskey(browser, device);
  const { recoveryKey } = await saveRecoveryKey(browser);
  return { browser, recoveryKey };
}

/** Eve has set up a passkey and no app, and is signed in. */
export async function withPasskeyOnly(): Promise<{ browser: BrowserLike; recoveryKey: string }> {
  const { eve } = harness.people;
  await givePasskey(harness.services, eve, device);
  const recoveryKey = newRecoveryKey();
  await database()('accounts')
    .where({ id: eve.id })
    .update({ recovery_key_hash: hashRecoveryKey(recoveryKey) });
  return { browser: await signedInAs(harness, eve), recoveryKey };
}

export function stored({ id }: Person): Promise<Record<string, unknown>> {
  return database()('accounts').where({ id }).first<Record<string, unknown>>();
}

export function rows(person: Person) {
  return database()('passkeys')
    .where({ account_id: person.id })
    .orderBy('id')
    .select<Record<string, unknown>[]>();
}

export function names({ id }: Person): Promise<string[]> {
  return database()('passkeys').where({ account_id: id }).orderBy('id').pluck<string[]>('name');
}

export function emails({ id }: Person): Promise<string[]> {
  return database()('mail_jobs').where({ account_id: id }).orderBy('id').pluck<string[]>('message');
}

/** Returns what the events of an action say: their changes or, if they have none, their reason. */
export async function events(action: string): Promise<unknown[]> {
  const contents = await database()('audit_events')
    .where({ action })
    .orderBy('id')
    .pluck<string[]>('content');
  return contents
    .map((content) => JSON.parse(content) as { changes?: unknown; reason?: string })
    .map(({ changes, reason }) => changes ?? reason);
}
