import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { mailedLink, type MailedLink } from '../../harness/links.ts';
import { makePending, type Person } from '../../harness/people.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

export const NEW_PASSWORD = 'velvet harbour cinnamon 42';

/**
 * One app for all tests of a file that imports it. Before each test, its links, emails and limits are removed, Bob and Amy
 * are as they were, and the browser is new.
 */
export let harness: TestApp;
export let browser: BrowserLike;
let amyBefore: Record<string, unknown>;
beforeAll(async () => {
  harness = await startTestApp();
  amyBefore = await harness.services
    .database('accounts')
    .where({ id: harness.people.amy.id })
    .first(...secrets);
});
afterAll(() => harness.stop());
beforeEach(async () => {
  const { database } = harness.services;
  await database('rate_limit_buckets').delete();
  await database('mail_jobs').delete();
  await database('one_time_links').delete();
  const { bob, amy } = harness.people;
  await makePending(harness.services, bob);
  await database('accounts').where({ id: amy.id }).update(amyBefore);
  browser = openBrowser(harness.app);
});

/** The columns that links change. */
const secrets = [
  'password_hash',
  'password_set_at',
  'totp_secret',
  'totp_enrolled_at',
  'totp_last_step',
  'recovery_key_hash',
  'email',
] as const;

export const purposes = [
  'invitation',
  'password-reset',
  '2fa-reset',
  'address-change',
  'new-sign-in',
] as const;

export const link = (person: Person, purpose: Parameters<typeof mailedLink>[2]) =>
  mailedLink(harness.services, person, purpose);

export function stored(person: Person) {
  return harness.services.database('accounts').where({ id: person.id }).first<Record<string, unknown>>();
}

export function state({ link: { id } }: MailedLink) {
  return harness.services
    .database('one_time_links')
    .where({ id })
    .first<Record<'used_at' | 'replaced_at' | 'withdrawn_at', Date | null>>(
      'used_at',
      'replaced_at',
      'withdrawn_at',
    );
}

export async function use(mail: MailedLink, by = browser, password = NEW_PASSWORD): Promise<Page> {
  await by.get(mail.path);
  return by.submit({ password });
}
