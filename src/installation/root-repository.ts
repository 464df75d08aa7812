import type { Knex } from 'knex';

export interface RootAdmin {
  id: number;
  name: string;
}

export async function findRoot(sql: Knex): Promise<RootAdmin | undefined> {
  return sql<RootAdmin>('admins').whereNull('parent_id').first('id', 'name');
}

/** The level above all others. Undefined where there is one: another process was first. */
export async function insertRoot(sql: Knex, name: string, slug: string): Promise<RootAdmin | undefined> {
  const { rows } = await sql.raw<{ rows: RootAdmin[] }>(
    `insert into admins (id, path, name, slug)
     select id, text2ltree(id::text), :name, :slug
     from (select nextval(pg_get_serial_sequence('admins', 'id')) as id) next
     on conflict do nothing returning id, name`,
    { name, slug },
  );
  return rows[0];
}

/** The id of the level's own account. */
export async function findPrimaryId(sql: Knex, adminId: number): Promise<number | undefined> {
  const { rows } = await sql.raw<{ rows: { id: number }[] }>(
    `select id from accounts where admin_id = ? and role = 'primary'`,
    [adminId],
  );
  return rows[0]?.id;
}
