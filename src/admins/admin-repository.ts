import type { Knex } from 'knex';

export interface Admin {
  id: number;
  name: string;
  path: string;
}

/** Whether neither the level with that path nor one above it is deactivated: else nobody of it gets in. */
export const isActiveAt = (path: string) =>
  `not exists (select 1 from admins up where up.path @> ${path} and up.deactivated_at is not null)`;

/** A level at or below another, locked against being moved or removed while the transaction runs. */
export async function findAdminBelow(
  sql: Knex.Transaction,
  adminPath: string,
  id: number,
): Promise<(Admin & { isActive: boolean }) | undefined> {
  const { rows } = await sql
    .raw<{ rows: (Admin & { isActive: boolean })[] }>(
      `select ad.id, ad.name, ad.path::text as path, ${isActiveAt('ad.path')} as "isActive"
     from admins ad where ad.id = ? and ad.path <@ ?::ltree for share of ad`,
      [id, adminPath],
    )
    .options({ name: 'level below' });
  return rows[0];
}
