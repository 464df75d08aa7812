import type { Knex } from 'knex';

export interface DatabaseServer {
  version: string;
  /** The role that this program connects as. */
  role: string;
  isSuperuser: boolean;
}

/** Reads what decides if this PostgreSQL can be used: its version, and which of the extensions it lacks. */
export async function findServerFacts(
  sql: Knex,
  extensions: readonly string[],
): Promise<{ version: number; missing: string[] }> {
  const { rows } = await sql.raw<{ rows: [{ version: number; missing: string[] }] }>(
    `select current_setting('server_version_num')::int as version,
            array(select unnest(?::text[]) except select name from pg_available_extensions) as missing`,
    [[...extensions]],
  );
  return rows[0];
}

export async function describeServer(sql: Knex): Promise<DatabaseServer> {
  const { rows } = await sql.raw<{ rows: [DatabaseServer] }>(
    `select current_setting('server_version') as version, rolname as role, rolsuper as "isSuperuser"
     from pg_roles where rolname = current_user`,
  );
  return rows[0];
}
