import { partyOf, type Actor } from '../accounts/account.ts';
import { withSnapshot } from '../database/stream-rows.ts';
import { withTransaction } from '../database/transaction.ts';
import type { Services } from '../services.ts';
import { csvHead, csvLines } from './technician-csv.ts';
import { askedInWords } from './technician-list-words.ts';
import { streamExport, type Matching } from './technician-stream-repository.ts';

/** Writes what the rules match as CSV, a thousand at a time. That somebody took it out is in the log. */
export async function exportTechnicians(
  { database }: Services,
  actor: Actor,
  query: Matching,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const asked = askedInWords(query);
  await withTransaction(database, (transaction) => {
    transaction.audit({
      action: 'export-technicians',
      outcome: 'done',
      actor: partyOf(actor),
      subject: partyOf(actor),
      reason: asked,
      origin: actor.origin,
    });
    return Promise.resolve();
  });
  await withSnapshot(database, async (sql) => {
    await write(csvHead());
    for await (const technicians of streamExport(sql, actor, query)) await write(csvLines(technicians));
  });
}
