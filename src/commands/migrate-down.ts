import { loadSettings, requireSetting } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { revertLatest } from '../database/migrate.ts';
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
    const reverted = await revertLatest(database);
    printLine(reverted === undefined ? 'There are no migrations left to revert.' : `Reverted ${reverted}.`);
  } finally {
    await database.destroy();
  }
});
