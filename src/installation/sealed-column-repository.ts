import type { Knex } from 'knex';

/** A column whose values the keyring encrypts and that are kept for longer than a session. */
export interface SealedColumn {
  /** What a value is, in the singular and the plural. */
  name: readonly [string, string];
  table: string;
  column: string;
  /** The SQL expression that identifies a row. */
  id: string;
  /** What the value in the row with this ID is bound to. */
  boundTo(id: string): string;
}

export interface SealedRow {
  id: string;
  sealed: string;
}

/** Counts the values of a column by the ID of the key that encrypted them. */
export async function countByKey(
  sql: Knex,
  { table, column }: SealedColumn,
): Promise<{ keyId: string; count: number }[]> {
  const { rows } = await sql.raw<{ rows: { keyId: string; count: number }[] }>(
    `select split_part(${column}, '.', 1) as "keyId", count(*) from ${table}
     where ${column} is not null group by 1 order by 1`,
  );
  return rows;
}

/** Finds up to `limit` values that one of these keys encrypted, except the rows in `skipped`. */
export async function findSealedWith(
  sql: Knex,
  { table, column, id }: SealedColumn,
  { keyIds, skipped, limit }: { keyIds: readonly string[]; skipped: readonly string[]; limit: number },
): Promise<SealedRow[]> {
  const { rows } = await sql.raw<{ rows: SealedRow[] }>(
    `select (${id})::text as id, ${column} as sealed from ${table}
     where split_part(${column}, '.', 1) = any (?::text[]) and (${id})::text <> all (?::text[]) limit ?`,
    [[...keyIds], [...skipped], limit],
  );
  return rows;
}

/** Replaces these values, except those that have changed since they were read. */
export async function replaceSealed(
  sql: Knex,
  { table, column, id }: SealedColumn,
  rows: readonly (SealedRow & { reencrypted: string })[],
): Promise<void> {
  await sql.raw(
    `update ${table} set ${column} = given.reencrypted
     from unnest(?::text[], ?::text[], ?::text[]) as given (id, sealed, reencrypted)
     where (${id})::text = given.id and ${table}.${column} = given.sealed`,
    [rows.map((row) => row.id), rows.map((row) => row.sealed), rows.map((row) => row.reencrypted)],
  );
}
