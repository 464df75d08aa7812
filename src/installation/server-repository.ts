import type { Knex } from 'knex';

export interface DatabaseServer {
  version: string;
  /** The role that the console connects as. */
  role: string;
  isSuperuser: boolean;
}

export interface ServerFacts {
  /** The PostgreSQL version as a number, such as 140005. */
  version: number;
  /** Which of the required extensions are not available. */
  missing: string[];
  encoding: string;
  /** Whether it is a standby, which is read-only. */
  isStandby: boolean;
}

/** Reads what decides whether the product can use this PostgreSQL. */
export async function findServerFacts(sql: Knex, extensions: readonly string[]): Promise<ServerFacts> {
  const { rows } = await sql.raw<{ rows: [ServerFacts] }>(
    `select current_setting('server_version_num')::int as version,
            array(select unnest(?::text[]) except select name from pg_available_extensions) as missing,
            current_setting('server_encoding') as encoding, pg_is_in_recovery() as "isStandby"`,
    [[...extensions]],
  );
  return rows[0];
}

/** Returns the privileges on the product's tables that the role lacks, such as `delete on accounts`. */
export async function findMissingPrivileges(sql: Knex): Promise<string[]> {
  const { rows } = await sql.raw<{ rows: { missing: string }[] }>(
    `select 'usage on schema ' || nspname as missing from pg_namespace
     where nspname in ('public', 'sso_provider') and not has_schema_privilege(oid, 'usage')
     union all
     select privilege || ' on ' || c.oid::regclass
     from pg_class c join pg_namespace n on n.oid = c.relnamespace,
       unnest(array['select', 'insert', 'update', 'delete']) as privilege
     where nspname in ('public', 'sso_provider') and relkind in ('r', 'p')
       and not has_table_privilege(c.oid, privilege)
       -- Tables of extensions belong to the superuser, and no one writes to them.
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     union all
     select 'usage on ' || c.oid::regclass
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     -- The conditions may run in any order, and the function refuses a table.
     where nspname in ('public', 'sso_provider')
       and case when relkind = 'S' then not has_sequence_privilege(c.oid, 'usage') end
     order by missing`,
  );
  return rows.map(({ missing }) => missing);
}

/** Reads the PostgreSQL version as text, and the role that the console connects as. */
export async function describeServer(sql: Knex): Promise<DatabaseServer> {
  const { rows } = await sql.raw<{ rows: [DatabaseServer] }>(
    `select current_setting('server_version') as version, rolname as role, rolsuper as "isSuperuser"
     from pg_roles where rolname = current_user`,
  );
  return rows[0];
}

/** Returns the ID of the server process that this connection leads to. */
export async function findServerProcess(sql: Knex): Promise<number> {
  const { rows } = await sql.raw<{ rows: [{ id: number }] }>('select pg_backend_pid() as id');
  return rows[0].id;
}
