import type { Actor } from '../audit/actor.ts';
import { runExport } from '../audit/run-export.ts';
import type { Matching } from '../lists/list-query.ts';
import { describeQuery } from '../lists/list-path.ts';
import { catalogues } from '../locales/catalogues.ts';
import type { Services } from '../services.ts';
import { csvHead, csvLines } from './technician-csv.ts';
import { technicianList } from './technician-list-definition.ts';
import { streamExport } from './technician-stream-repository.ts';

/**
 * Writes the matching technicians as CSV in chunks, and logs the export. Throws RefusedError while the login has
 * another export running.
 */
export async function exportTechnicians(
  services: Services,
  actor: Actor,
  query: Matching,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const what = describeQuery(catalogues.en, technicianList, query) || 'all technicians';
  await runExport(services, actor, { action: 'export-technicians', what }, async (sql, reader) => {
    await write(csvHead());
    for await (const technicians of streamExport(sql, reader, query)) await write(csvLines(technicians));
  });
}
