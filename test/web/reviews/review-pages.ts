import { paths } from '../../../src/paths.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import type { Person } from '../../harness/people.ts';
import type { TestApp } from '../../harness/test-app.ts';

/** Starts a review on the pages. Returns its ID. */
export async function startOn(browser: BrowserLike): Promise<number> {
  await browser.get(paths.startAccessReview);
  const { url } = await browser.submit({}, { action: paths.startAccessReview });
  return Number(/^\/access-reviews\/(\d+)$/.exec(url)?.[1]);
}

/** Returns the path of the decision about a person in the newest review. */
export async function decisionPath({ services }: TestApp, { id }: Pick<Person, 'id'>): Promise<string> {
  return paths.reviewedTechnician((await itemOf(services, id)).id);
}

export interface ItemRow {
  id: number;
  decision: string | null;
  ends_on: string | null;
  note: string;
  decided_by: string | null;
}

/** Returns the stored row of a person in the newest review. */
export async function itemOf({ database }: TestApp['services'], accountId: number): Promise<ItemRow> {
  const row = await database('access_review_items')
    .where({ account_id: accountId })
    .orderBy('review_id', 'desc')
    .first<ItemRow>('id', 'decision', database.raw('ends_on::text as ends_on'), 'note', 'decided_by');
  return row;
}

/** Decides about a person on the page. */
export async function decide(
  harness: TestApp,
  browser: BrowserLike,
  person: Pick<Person, 'id'>,
  fields: Record<string, string>,
): Promise<Page> {
  const path = await decisionPath(harness, person);
  await browser.get(path);
  return browser.submit(fields, { action: path });
}

/** Signs off on the page. Types the number of technicians without a decision if the page asks for it. */
export async function signOffOn(
  browser: BrowserLike,
  reviewId: number,
  fields: Record<string, string> = {},
): Promise<Page> {
  const path = paths.signOffAccessReview(reviewId);
  const { text } = await browser.get(path);
  const [, count] = /Enter (\d+) to confirm/.exec(text) ?? [];
  return browser.submit({ ...(count && { count }), ...fields }, { action: path });
}
