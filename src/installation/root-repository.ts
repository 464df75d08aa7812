import type { Knex } from 'knex';

export interface RootAdmin {
  id: number;
  name: string;
}

export async function findRoot(sql: Knex): Promise<RootAdmin | undefined> {
  return sql<RootAdmin>('admins').whereNull('parent_id').first('id', 'name');
}

/** Inserts the root admin. Returns undefined if another process has already inserted it. */
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

/** Finds the account id of the admin's main admin. */
export async function findPrimaryId(sql: Knex, adminId: number): Promise<number | undefined> {
  const { rows } = await sql.raw<{ rows: { id: number }[] }>(
    `select id from accounts where admin_id = ? and role = 'primary'`,
    [adminId],
  );
  return rows[0]?.id;
}
