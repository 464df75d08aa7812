import { loadSettings, requireSetting } from '../config.ts';
import { migrateToLatest } from '../database/migrate.ts';
import { withMigrationDatabase } from '../installation/migration-database.ts';
import { endingInOneLine, refuseArguments } from '../installation/run-process.ts';
import { printLine } from '../lib/print-line.ts';

await endingInOneLine(async () => {
  refuseArguments();
  await withMigrationDatabase(
    requireSetting('DATABASE_URL', loadSettings().databaseDirectUrl),
    migrateToLatest,
  );
  printLine('The database is migrated to this version.');
});
