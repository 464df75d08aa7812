import { BrokenLogError } from '../audit/chain-verifier.ts';
import { verifyDatabase } from '../audit/verify-database.ts';
import { verifyFile } from '../audit/verify-file.ts';
import { loadSettings, requireSetting } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { openDatabase } from '../database/database.ts';
import { requireMigratedDatabase } from '../installation/startup-checks.ts';
import { formatCount } from '../lib/numbers.ts';
import { endingInOneLine } from '../installation/run-process.ts';
import { printLine } from '../lib/print-line.ts';

await endingInOneLine(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new ConfigError('Usage: npm run audit:verify, or npm run audit:verify -- FILE');
  try {
    await (file === undefined ? checkDatabase() : checkFile(file));
  } catch (error) {
    if (!(error instanceof BrokenLogError)) throw error;
    process.stdout.write(`BROKEN: ${error.message}\n`);
    process.exitCode = 1;
  }
});

async function checkDatabase(): Promise<void> {
  const database = openDatabase(requireSetting('DATABASE_URL', loadSettings().databaseDirectUrl));
  try {
    await requireMigratedDatabase(database);
    const { events, chains } = await verifyDatabase(database);
    printLine(
      `The log is intact: ${formatCount(events)} events in ${formatCount(chains)} chains, all unchanged.`,
    );
  } finally {
    await database.destroy();
  }
}

async function checkFile(file: string): Promise<void> {
  const { events, chains, partial, hasOlderColumns } = await verifyFile(file).catch((error: unknown) => {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
      throw new ConfigError(`${file} cannot be read (${code}). Enter the path of an exported log.`);
    }
    throw error;
  });
  printLine(
    partial
      ? `The file is intact: ${formatCount(events)} events of ${formatCount(chains)} chains that match its filters.`
      : `The file is intact: ${formatCount(events)} events in ${formatCount(chains)} chains, all unchanged.`,
  );
  if (hasOlderColumns) printLine('Exported by an older version: the readable columns were not checked.');
}
