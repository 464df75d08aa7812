import type { Actor } from './actor.ts';
import { filterTexts } from '../lists/list-path.ts';
import type { ListQuery } from '../lists/list-query.ts';
import { catalogues } from '../locales/catalogues.ts';
import type { Services } from '../services.ts';
import { auditList } from './audit-list-definition.ts';
import { streamEvents, streamHeads } from './audit-list-repository.ts';
import type { ExportFormat } from './export-format.ts';
import { runExport } from './run-export.ts';

/**
 * Writes the log of the actor's admin and below as a file, piece by piece, so that memory doesn't grow with its length.
 * The export itself is an event, and the last one in the file if the filters match it. `write` must wait until the client
 * has read the text. Throws RefusedError if another export of this login is running.
 */
export async function exportLog(
  services: Services,
  actor: Actor,
  query: Pick<ListQuery, 'filters'>,
  format: ExportFormat,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const filters = filterTexts(catalogues.en, auditList, query);
  const event = { action: 'export-log', what: [format.extension, ...filters].join('; ') } as const;
  await runExport(services, actor, event, async (sql, reader) => {
    const counts = { events: 0, chains: 0 };
    await write(
      format.begin({
        at: new Date(),
        by: reader.username,
        byLogin: reader.accountId,
        admin: reader.adminName,
        rules: filters,
      }),
    );
    for await (const rows of streamEvents(sql, reader, query)) {
      counts.events += rows.length;
      await write(format.events(rows));
    }
    for await (const rows of streamHeads(sql, reader, query)) {
      counts.chains += rows.length;
      await write(format.heads(rows));
    }
    await write(format.end(counts));
  });
}
