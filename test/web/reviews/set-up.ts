import { afterEach, beforeEach } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/** A new app for each test of a file that imports it, and browsers in which two main admins are signed in. */
export let harness: TestApp;
export let acme: BrowserLike;
export let east: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [acme, east] = [await signedInAs(harness, people.acme), await signedInAs(harness, people.east)];
});
afterEach(() => harness.stop());

export const rows = <T>(table: string, where: object = {}) =>
  harness.services.database(table).where(where) as unknown as Promise<T[]>;

interface Logged {
  outcome: string;
  reason?: string;
  subject: { name: string };
  changes?: Record<string, { before: string | null; after: string | null }>;
}

export async function events(action: string): Promise<Logged[]> {
  const { database } = harness.services;
  const contents = await database('audit_events').where({ action }).orderBy('id').pluck<string[]>('content');
  return contents.map((content) => JSON.parse(content) as Logged);
}

export const statusOf = async ({ id }: Person) =>
  (await rows<{ status: string }>('accounts', { id }))[0]?.status;

export const remove = ({ id }: Person) => harness.services.database('accounts').where({ id }).delete();

/** Moves Acme East, with its technicians, below the admin with that short name. */
export async function moveEast(to: string): Promise<void> {
  const path = paths.adminAction(harness.people.acmeEast.id, 'move-admin');
  await acme.get(path);
  await acme.post(path, { to });
}
