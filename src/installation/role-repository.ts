import type { Knex } from 'knex';

export interface DatabaseServer {
  version: string;
  /** The role that this program connects as. */
  role: string;
  isSuperuser: boolean;
}

export async function describeServer(sql: Knex): Promise<DatabaseServer> {
  const { rows } = await sql.raw<{ rows: [DatabaseServer] }>(
    `select current_setting('server_version') as version, rolname as role, rolsuper as "isSuperuser"
     from pg_roles where rolname = current_user`,
  );
  return rows[0];
}
