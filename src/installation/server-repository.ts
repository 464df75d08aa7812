import type { Knex } from 'knex';

export interface DatabaseServer {
  version: string;
  /** The role that the console connects as. */
  role: string;
  isSuperuser: boolean;
}

/** Reads the PostgreSQL version as a number, such as 140005, and which of the extensions are not available. */
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

/** Reads the PostgreSQL version as text, and the role that the console connects as. */
export async function describeServer(sql: Knex): Promise<DatabaseServer> {
  const { rows } = await sql.raw<{ rows: [DatabaseServer] }>(
    `select current_setting('server_version') as version, rolname as role, rolsuper as "isSuperuser"
     from pg_roles where rolname = current_user`,
  );
  return rows[0];
}
