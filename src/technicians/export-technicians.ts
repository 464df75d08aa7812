import type { Actor } from '../accounts/account.ts';
import { logExport } from '../audit/log-event.ts';
import { withSnapshot } from '../database/stream-rows.ts';
import type { Matching } from '../query-rules/list-query.ts';
import { queryInWords } from '../query-rules/list-view.ts';
import type { Services } from '../services.ts';
import { csvHead, csvLines } from './technician-csv.ts';
import { technicianList } from './technician-list.ts';
import { streamExport } from './technician-stream-repository.ts';

/** Writes what the rules match as CSV, some at a time. That somebody took it out is in the log. */
export async function exportTechnicians(
  services: Services,
  actor: Actor,
  query: Matching,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const asked = queryInWords(technicianList, query) || 'all technicians';
  await logExport(services, actor, 'export-technicians', asked);
  await withSnapshot(services.database, async (sql) => {
    await write(csvHead());
    for await (const technicians of streamExport(sql, actor, query)) await write(csvLines(technicians));
  });
}
