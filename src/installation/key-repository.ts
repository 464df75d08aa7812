import type { Knex } from 'knex';
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
