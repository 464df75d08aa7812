import type { Knex } from 'knex';

export interface Admin {
  id: number;
  name: string;
  path: string;
}

/** Whether neither the level with that path nor one above it is deactivated: else nobody of it gets in. */
export const isActiveAt = (path: string) =>
  `not exists (select 1 from admins up where up.path @> ${path} and up.deactivated_at is not null)`;

/** The same as a column of many rows: where no level is deactivated at all, which is asked once, no row's path is looked along. */
export const isEachActiveAt = (path: string) =>
  `(not exists (select 1 from admins where deactivated_at is not null) or ${isActiveAt(path)})`;

/** The ids of the levels at `:adminPath` and below. */
export const levelsBelow = 'select id from admins where path <@ :adminPath::ltree';

/** Whoever locks the level `:id` takes this lock before: PostgreSQL serves it in turn, and a row's shares out of turn. */
export const levelTurn = (mode: '' | '_shared') =>
  `pg_advisory_xact_lock${mode}(hashtextextended('level', :id::bigint))`;

/**
 * A level at or below another, locked against being changed while the transaction runs. Whoever waits to change it is
 * waited for, and what it has become is read: an import would else keep its level from being deactivated.
 */
export async function findAdminBelow(
  sql: Knex.Transaction,
  adminPath: string,
  id: number,
): Promise<(Admin & { isActive: boolean }) | undefined> {
  const { rows } = await sql
    .raw<{ rows: (Admin & { isActive: boolean })[] }>(
      `with turn as materialized (select ${levelTurn('_shared')})
       select ad.id, ad.name, ad.path::text as path,
         ad.deactivated_at is null and ${isActiveAt('ad.path')} as "isActive"
       from turn cross join admins ad where ad.id = :id and ad.path <@ :adminPath::ltree for share of ad`,
      { id, adminPath },
    )
    .options({ name: 'level below' });
  return rows[0];
}
