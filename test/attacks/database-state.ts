import type { Knex } from 'knex';

/** Tables that refused or read-only requests also write to: sessions, counters, the log, drafts and challenges. */
const NOT_COMPARED = [
  'knex_migrations',
  'knex_migrations_lock',
  'sessions',
  'rate_limit_buckets',
  'form_drafts',
  'sso_flows',
  'passkey_challenges',
  'sign_in_requests',
  // Rows that the OpenID library stores for a flow that someone begins.
  'payloads',
  'audit_events',
  'audit_chains',
];

/** A hash of every row of every table, or of the rows with an ID from `fromId` on. */
export async function databaseState(sql: Knex, fromId?: number): Promise<Record<string, string>> {
  const { rows: tables } = await sql.raw<{ rows: { name: string; hasId: boolean }[] }>(
    `select t.table_name as name, exists (
       select from information_schema.columns c
       where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'id' and c.data_type = 'bigint'
     ) as "hasId"
     from information_schema.tables t
     where t.table_schema = current_schema() and t.table_type = 'BASE TABLE' and t.table_name <> all (?)`,
    [NOT_COMPARED],
  );
  const hashes = tables
    .filter(({ hasId }) => hasId || fromId === undefined)
    .map(({ name }) => {
      const rows = fromId === undefined ? name : `${name} where id >= ${fromId}`;
      return `select '${name}' as name, md5(coalesce(string_agg(row::text, ' ' order by row::text), '')) as hash
              from (select ${name} as row from ${rows}) as rows`;
    });
  const { rows } = await sql.raw<{ rows: { name: string; hash: string }[] }>(hashes.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** What was done since that event. Refused attempts are ignored. */
export async function eventsDone(sql: Knex, afterId: number): Promise<string[]> {
  const { rows } = await sql.raw<{ rows: { action: string }[] }>(
    `select action from audit_events where id > ? and outcome = 'done'`,
    [afterId],
  );
  return rows.map(({ action }) => action);
}

export async function lastEventId(sql: Knex): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ id: number }] }>(
    'select coalesce(max(id), 0) as id from audit_events',
  );
  return rows[0].id;
}
