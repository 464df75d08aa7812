import type { Actor } from '../audit/actor.ts';
import { logExport } from '../audit/log-event.ts';
import type { Services } from '../services.ts';
import { findReportPart } from './access-review-repository.ts';

/**
 * Writes the CSV file of a report in chunks, exactly as it was stored at the sign-off, and logs the export. Holds no
 * connection while the client reads, because the file can't change.
 */
export async function exportReport(
  services: Services,
  actor: Actor,
  reviewId: number,
  write: (text: string) => Promise<void>,
): Promise<void> {
  await logExport(services, actor, 'export-review', `access review ${reviewId}`);
  for (let part = 0; ; part += 1) {
    const text = await findReportPart(services.database, reviewId, part);
    if (text === undefined) return;
    await write(text);
  }
}
