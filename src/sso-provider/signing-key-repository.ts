import type { Knex } from 'knex';

export interface SigningKeyRow {
  id: string;
  sealed: string;
  ageSeconds: number;
}

/** An arbitrary lock ID. Every process must use the same one. */
const KEYS_LOCK = 7_310_044;

/** Returns all keys, newest first, and locks them against other processes until the caller's transaction ends. */
export async function lockKeys(sql: Knex.Transaction): Promise<SigningKeyRow[]> {
  await sql.raw('select pg_advisory_xact_lock(?)', [KEYS_LOCK]);
  const { rows } = await sql.raw<{ rows: SigningKeyRow[] }>(
    `select id, sealed, extract(epoch from now() - created_at)::float8 as "ageSeconds"
     from signing_keys order by created_at desc, id`,
  );
  return rows;
}

export async function insertKey(
  sql: Knex,
  { id, sealed }: Pick<SigningKeyRow, 'id' | 'sealed'>,
): Promise<void> {
  await sql('signing_keys').insert({ id, sealed });
}

export async function deleteKeys(sql: Knex, ids: readonly string[]): Promise<void> {
  await sql('signing_keys')
    .whereIn('id', [...ids])
    .delete();
}
