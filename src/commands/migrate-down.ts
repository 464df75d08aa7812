import { loadSettings, requireSetting } from '../config.ts';
import { revertLatest } from '../database/migrate.ts';
import { withMigrationDatabase } from '../installation/migration-database.ts';
import { endingInOneLine, refuseArguments } from '../installation/run-process.ts';
import { printLine } from '../lib/print-line.ts';

await endingInOneLine(async () => {
  refuseArguments();
  const reverted = await withMigrationDatabase(
    requireSetting('DATABASE_URL', loadSettings().databaseDirectUrl),
    revertLatest,
  );
  printLine(reverted === undefined ? 'There are no migrations left to revert.' : `Reverted ${reverted}.`);
});
