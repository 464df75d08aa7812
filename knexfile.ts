import { loadSettings } from './src/config.ts';
import { migrationSource } from './src/database/migrate.ts';

/** The configuration of Knex's command line, for example NODE_OPTIONS="--import tsx" npx knex migrate:list */
export default {
  client: 'pg',
  connection: loadSettings().databaseUrl,
  migrations: { migrationSource },
  seeds: { directory: './seeds', loadExtensions: ['.ts'] },
};
