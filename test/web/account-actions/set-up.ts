import { afterEach, beforeEach } from '@jest/globals';
import type { Action } from '../../../src/accounts/account-policy.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/** A new app for each test of a file that imports it, and a browser in which Amy is signed in. */
export let harness: TestApp;
export let amy: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(() => harness.stop());

export const rows = <Row extends object>(table: string, where: object) =>
  harness.services.database<Row>(table).where(where).orderBy('id');

export async function act(action: Action, { id }: Person, fields: Record<string, string> = {}) {
  const path = paths.technicianAction(id, action);
  await amy.get(path);
  return amy.submit(fields, { action: path });
}

export async function links({ id }: Person) {
  const { rows: found } = await harness.services.database.raw<{
    rows: { purpose: string; state: string }[];
  }>(
    `select purpose, case when used_at is not null then 'used' when replaced_at is not null then 'replaced'
       when withdrawn_at is not null then 'withdrawn' else 'open' end as state
     from one_time_links where account_id = ? order by created_at`,
    [id],
  );
  return found.map(({ purpose, state }) => `${purpose} ${state}`);
}

export async function mails(email: string) {
  const found = await rows<{ message: string; state: string }>('mail_jobs', { address: email });
  return found.map(({ message, state }) => `${message} ${state}`);
}

export async function logged(action: string) {
  const found = await rows<{ outcome: string; actor_name: string; subject_name: string; content: string }>(
    'audit_events',
    { action },
  );
  return found.map(({ outcome, actor_name, subject_name }) => `${actor_name} ${outcome} ${subject_name}`);
}
