import type { AuditEvent } from '../audit/audit-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { formatCount } from '../lib/numbers.ts';
import type { Services } from '../services.ts';
import type { Batch, Tally } from './batch.ts';
import { tallyOf, tallyReasons } from './batch-item-repository.ts';
import { batchActionLabel, type ReasonCount } from './batch-texts.ts';
import { catalogues } from '../locales/catalogues.ts';
import { readText } from '../locales/stored-text.ts';
import { endBatch } from './batch-claim-repository.ts';

/** The log is in English. */
const { en } = catalogues;

/**
 * Ends the batch and logs its result, in one transaction. Returns false if items are still waiting or the batch has
 * already ended.
 */
export async function finishBatch({ database }: Services, batch: Batch): Promise<boolean> {
  return withTransaction(database, async (transaction) => {
    if (!(await endBatch(transaction.sql, batch.id))) return false;
    const tally = await tallyOf(transaction.sql, batch.id);
    transaction.audit(eventOf(batch, tally, await tallyReasons(transaction.sql, batch.id, 'skipped')));
    return true;
  });
}

function eventOf(
  batch: Batch,
  { done, skipped, failed }: Tally,
  reasons: readonly ReasonCount[],
): AuditEvent {
  const party = {
    accountId: batch.actorAccountId,
    name: batch.actorName,
    adminId: batch.adminId,
    adminName: batch.adminName,
  };
  const why = reasons.map(({ reason, count }) => `${formatCount(count)}: ${readText(en, reason)}`).join('; ');
  return {
    action: 'run-batch',
    outcome: 'done',
    actor: party,
    subject: party,
    changes: {
      batch: { before: null, after: nameOf(batch) },
      done: { before: null, after: formatCount(done) },
      skipped: { before: null, after: formatCount(skipped) + (why && ` (${why})`) },
      ...(failed > 0 && { failed: { before: null, after: formatCount(failed) } }),
    },
    ...(batch.reason !== '' && { reason: batch.reason }),
    origin: batch.origin,
  };
}

/** Returns the batch's name in the log. */
export function nameOf({ id, action, selection }: Batch): string {
  return `${id}: ${batchActionLabel(en, action)}, ${readText(en, selection)}`;
}
