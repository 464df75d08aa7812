import { loadConfig } from '../../src/config.ts';
import { requireReadiness } from '../../src/installation/startup-checks.ts';
import { createServices } from '../../src/services.ts';
import { settingsFor } from '../harness/product-process.ts';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { quietLogger } from '../harness/test-settings.ts';

/** A database of an installation in production. */
export interface ProductionDatabase extends TestDatabase {
  /** The settings of the installation's processes and commands. No mail server listens. */
  settings: Record<string, string>;
  /** Makes the database remember its key, as the first start of a process does. */
  rememberKey(): Promise<void>;
  /** Returns every row of every table. */
  content(): Promise<Record<string, unknown>>;
}

export async function createProductionDatabase(options?: { empty: boolean }): Promise<ProductionDatabase> {
  const own = await createTestDatabase(options);
  const settings = { NODE_ENV: 'production', ...settingsFor(own.url, 'smtp://127.0.0.1:1') };
  return {
    ...own,
    settings,
    async rememberKey() {
      const services = createServices(loadConfig(settings), quietLogger);
      await requireReadiness(services);
      await services.database.destroy();
    },
    async content() {
      const { rows: tables } = await own.database.raw<{ rows: { name: string }[] }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema') order by name`,
      );
      const content: Record<string, unknown> = {};
      for (const { name } of tables) {
        const { rows } = await own.database.raw<{ rows: unknown[] }>(
          `select t::text from ${name} t order by 1`,
        );
        content[name] = rows;
      }
      return content;
    },
  };
}
