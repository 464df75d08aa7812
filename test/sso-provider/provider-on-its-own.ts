import type { Knex } from 'knex';
import { SCHEMA } from '../../src/sso/bundled-provider/provider-services.ts';

/** Takes the console's tables away: whatever the provider would read or write there by mistake fails. */
export async function dropConsoleTables(database: Knex): Promise<void> {
  const { rows } = await database.raw<{ rows: { name: string }[] }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public'`,
  );
  await database.raw(`drop table ${rows.map(({ name }) => `public.${name}`).join(', ')} cascade`);
  const { rows: left } = await database.raw<{ rows: { count: number }[] }>(
    'select count(*) from pg_tables where schemaname = ?',
    [SCHEMA],
  );
  if (!left[0]?.count) throw new Error('The provider’s tables went too');
}
