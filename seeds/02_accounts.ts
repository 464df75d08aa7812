import type { Knex } from 'knex';
import { allTimelines, parametersOf, type DemoParameters } from './demo/timelines.ts';
import { continueIds, insertRows, withOneRecount, type Row } from './demo/rows.ts';
import { storeAccessEnd } from '../src/accounts/access-end-repository.ts';

export async function seed(knex: Knex): Promise<void> {
  await withOneRecount(knex, () => insertRows(knex, 'accounts', accounts(parametersOf(knex))));
  await continueIds(knex, 'accounts');
  await addAccessEnds(knex);
}

/** Stores the end dates, for which PostgreSQL computes the time and the reminders. */
async function addAccessEnds(knex: Knex): Promise<void> {
  for (const { account, accessEnd } of allTimelines(parametersOf(knex))) {
    if (accessEnd) await storeAccessEnd(knex, account.id, accessEnd);
  }
}

function* accounts(demo: DemoParameters): Generator<Row> {
  const { keyring, totpSecret } = demo;
  for (const { account } of allTimelines(demo)) {
    const secret =
      account['totp_enrolled_at'] === null ? null : keyring.seal(totpSecret, `totp:${account.id}`);
    yield { ...account, totp_secret: secret };
  }
}
