import type { Knex } from 'knex';
import { queryWithin } from '../database/query-within.ts';
import type { Keyring } from '../lib/keyring.ts';

/**
 * Records which key this database is used with. Returns false if the keyring does not contain the key it was last used
 * with, because data encrypted with that key could not be decrypted.
 */
export async function rememberKey(sql: Knex, { currentId, ids }: Keyring): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `insert into installation as kept (key_id) values (:currentId)
     on conflict (only_row) do update set key_id = excluded.key_id where kept.key_id = any (:ids)`,
    { currentId, ids: [...ids] },
  );
  return rowCount === 1;
}

/** Checks whether `rememberKey` would return true. Changes nothing. */
export async function isKeyKnown(sql: Knex, { ids }: Keyring): Promise<boolean> {
  const stored = await sql('installation').first<{ key_id: string } | undefined>('key_id');
  return stored === undefined || ids.includes(stored.key_id);
}

/** What the database stores about the program that uses it. */
export interface StoredState {
  migrations: string[];
  keyId: string | null;
  /** Whether it is a standby, for example after another PostgreSQL took over. */
  isStandby: boolean;
}

/** Reads the stored state in one statement. Fails if the database takes longer than `limitMs`. */
export function findStoredState(database: Knex, limitMs: number): Promise<StoredState> {
  return queryWithin<StoredState>(
    database,
    limitMs,
    `select array(select name from knex_migrations order by name)::text[] as migrations,
              (select key_id from installation) as "keyId", pg_is_in_recovery() as "isStandby"`,
  );
}
