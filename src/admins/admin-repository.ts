import type { Knex } from 'knex';

export interface Admin {
  id: number;
  name: string;
  path: string;
}

/** False when the level or one above it is deactivated: then nobody of it gets in. */
export async function isLevelActive(sql: Knex, adminPath: string): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: { active: boolean }[] }>(
    `select not exists (select 1 from admins where path @> ?::ltree and deactivated_at is not null) as active`,
    [adminPath],
  );
  return rows[0]?.active ?? false;
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
