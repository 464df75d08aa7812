import pg from 'pg';

/** The product's role and its database. The cluster's superuser has another name, and only prepares them. */
export const PRODUCT_ROLE = 'console';
export const PRODUCT_DATABASE = 'manage_technicians';

/** The attributes of a role that can do nothing outside the databases it owns. */
const plain = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';

/**
 * Creates the product's database and a role that owns nothing else. Takes over a database of an earlier version, in
 * which everything belongs to the superuser. `serverUrl` has the superuser's login and no database.
 */
export async function prepareProductRole(serverUrl: string, password: string): Promise<void> {
  await withClient(`${serverUrl}/postgres`, async (client) => {
    const { rowCount: roles } = await client.query('select from pg_roles where rolname = $1', [PRODUCT_ROLE]);
    await client.query(
      `${roles ? 'alter' : 'create'} role ${PRODUCT_ROLE} ${plain} password ${client.escapeLiteral(password)}`,
    );
    const { rows } = await client.query<{ owner: string }>(
      'select datdba::regrole::text as owner from pg_database where datname = $1',
      [PRODUCT_DATABASE],
    );
    const owner = rows[0]?.owner;
    if (owner === undefined) {
      await client.query(`create database ${PRODUCT_DATABASE} owner ${PRODUCT_ROLE}`);
    } else if (owner !== PRODUCT_ROLE) {
      await withClient(`${serverUrl}/${PRODUCT_DATABASE}`, handOver);
    }
  });
}

/** Runs in one transaction, so the next start repeats it if this one is interrupted. */
async function handOver(client: pg.Client): Promise<void> {
  await client.query('begin');
  const { rows } = await client.query<{ object: string }>(ownObjects);
  for (const { object } of rows) await client.query(`alter ${object} owner to ${PRODUCT_ROLE}`);
  await client.query('commit');
}

/** Indexes and the sequences of identity columns follow their tables. Extensions still belong to the superuser. */
const ownObjects = `
  with own as (select oid, nspname from pg_namespace where nspname !~ '^(pg_|information_schema$)')
  select format('database %I', current_database()) as object
  union all
  select format('schema %I', nspname) from own where nspname <> 'public'
  union all
  select format('table %s', c.oid::regclass) from pg_class c join own on own.oid = relnamespace where relkind = 'r'
  union all
  select format('function %s', p.oid::regprocedure) from pg_proc p join own on own.oid = pronamespace
  where not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')`;

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
