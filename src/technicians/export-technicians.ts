import type { Actor } from '../accounts/account.ts';
import { logExport } from '../audit/log-attempts.ts';
import { withSnapshot } from '../database/stream-rows.ts';
import type { Services } from '../services.ts';
import { csvHead, csvLines } from './technician-csv.ts';
import { askedInWords } from './technician-list-words.ts';
import { streamExport, type Matching } from './technician-stream-repository.ts';

/** Writes what the rules match as CSV, a thousand at a time. That somebody took it out is in the log. */
export async function exportTechnicians(
  services: Services,
  actor: Actor,
  query: Matching,
  write: (text: string) => Promise<void>,
): Promise<void> {
  await logExport(services, actor, 'export-technicians', askedInWords(query));
  await withSnapshot(services.database, async (sql) => {
    await write(csvHead());
    for await (const technicians of streamExport(sql, actor, query)) await write(csvLines(technicians));
  });
}
