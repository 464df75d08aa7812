import { loadSettings, requireSetting } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { migrateToLatest } from '../database/migrate.ts';
import { requireDatabase } from '../installation/readiness.ts';
import { endingInOneLine, refuseArguments } from '../installation/run-process.ts';
import { printLine } from '../lib/print-line.ts';

await endingInOneLine(async () => {
  refuseArguments();
  const database = openDatabase(requireSetting('DATABASE_URL', loadSettings().databaseDirectUrl), {
    timeoutSeconds: 0,
  });
  try {
    await requireDatabase(database);
    await migrateToLatest(database);
    printLine('The database is migrated to this version.');
  } finally {
    await database.destroy();
  }
});
