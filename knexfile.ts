import { loadSettings } from './src/config.ts';

/** For Knex's own command line: NODE_OPTIONS="--import tsx" npx knex migrate:status. The product itself migrates by name without extension. */
export default {
  client: 'pg',
  connection: loadSettings().databaseUrl,
  migrations: { directory: './migrations', loadExtensions: ['.ts'] },
  seeds: { directory: './seeds', loadExtensions: ['.ts'] },
};
