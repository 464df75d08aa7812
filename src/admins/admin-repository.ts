import type { Knex } from 'knex';

export interface Admin {
  id: number;
  name: string;
  path: string;
}

/** The levels from one downwards, in the tree's order. */
export async function listAdmins(sql: Knex, adminPath: string): Promise<Admin[]> {
  const { rows } = await sql.raw<{ rows: Admin[] }>(
    'select id, name, path::text as path from admins where path <@ ?::ltree order by path',
    [adminPath],
  );
  return rows;
}

/** A level at or below another, locked against being moved or removed while the transaction runs. */
export async function findAdminBelow(
  sql: Knex.Transaction,
  adminPath: string,
  id: number,
): Promise<Admin | undefined> {
  const { rows } = await sql.raw<{ rows: Admin[] }>(
    'select id, name, path::text as path from admins where id = ? and path <@ ?::ltree for share',
    [id, adminPath],
  );
  return rows[0];
}
