import { afterAll, beforeAll, expect } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike } from '../../harness/browser-like.ts';
import type { Admin } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { subAdmin } from '../../tenancy/targets.ts';

/** One app for all tests of a file that imports it, and a browser in which Amy is signed in. */
export let harness: TestApp;
export let amy: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterAll(() => harness.stop());

export async function events(action: string): Promise<Record<string, unknown>[]> {
  const rows = await harness.services
    .database('audit_events')
    .where({ action })
    .orderBy('id')
    .select<{ content: string }[]>('content');
  return rows.map(({ content }) => JSON.parse(content) as Record<string, unknown>);
}

export async function adminNamed(
  name: string,
): Promise<Admin & { parent_id: number; deactivated_at: Date | null }> {
  return (await harness.services.database('admins').where({ name }).first()) as never;
}

let serial = 0;

/** Creates a sub-admin with a main admin, so that each test has its own. Sends no invitation. */
export async function addAdmin(parent: Admin, name = `Admin ${++serial}`): Promise<Admin> {
  await subAdmin('pending', { named: name })(harness.services, parent);
  return adminNamed(name);
}

/** Adds a sub-admin on the page, which invites its main admin. */
export async function inviteAdmin(parent: Pick<Admin, 'id'>, name = `Admin ${++serial}`): Promise<Admin> {
  await amy.get(paths.adminAction(parent.id, 'add-sub-admin'));
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const page = await amy.submit({ name, slug: '', username: slug, email: `${slug}@acme.example` });
  expect(page.text).toContain(`${name} has been added below`);
  return adminNamed(name);
}
