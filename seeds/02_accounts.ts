import type { Knex } from 'knex';
import { allTimelines, parametersOf, type DemoParameters } from './demo/timelines.ts';
import { continueIds, withOneRecount, insertRows, type Row } from './demo/rows.ts';

export async function seed(knex: Knex): Promise<void> {
  await withOneRecount(knex, () => insertRows(knex, 'accounts', accounts(parametersOf(knex))));
  await continueIds(knex, 'accounts');
}

function* accounts(demo: DemoParameters): Generator<Row> {
  const { keyring, totpSecret } = demo;
  for (const { account } of allTimelines(demo)) {
    const secret =
      account['totp_enrolled_at'] === null ? null : keyring.seal(totpSecret, `totp:${account.id}`);
    yield { ...account, totp_secret: secret };
  }
}
