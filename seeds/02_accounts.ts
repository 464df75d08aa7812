import type { Knex } from 'knex';
import { allTimelines, parametersOf, type DemoParameters } from './demo/timelines.ts';
import { continueIds, insertRows, iso, withOneRecount, type Row } from './demo/rows.ts';
import { DAY } from './demo/times.ts';
import { storeAccessEnd } from '../src/accounts/access-end-repository.ts';

export async function seed(knex: Knex): Promise<void> {
  await withOneRecount(knex, () => insertRows(knex, 'accounts', accounts(parametersOf(knex))));
  await continueIds(knex, 'accounts');
  await addAccessEnds(knex);
}

/** In days from now: within the dashboard's week, before the first reminder, and much later. */
const ACCESS_ENDS_IN = [4, 20, 90];

/** Gives a few technicians an end date, for the dashboard, the filter and the reminders. */
async function addAccessEnds(knex: Knex): Promise<void> {
  const { now } = parametersOf(knex);
  const ids = await knex('accounts')
    .where({ role: 'technician', status: 'active' })
    .orderBy('id')
    .offset(3)
    .limit(ACCESS_ENDS_IN.length)
    .pluck<number[]>('id');
  for (const [index, id] of ids.entries()) {
    const on = iso(now + (ACCESS_ENDS_IN[index] ?? 0) * DAY).slice(0, 10);
    await storeAccessEnd(knex, id, { on, zone: 'Europe/Amsterdam' });
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
