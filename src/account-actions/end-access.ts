import type { Transaction } from '../audit/transaction.ts';
import { linkPurposes } from '../links/link.ts';
import { endLinks } from '../links/link-repository.ts';
import { cancelMailJobs } from '../mail/queue/mail-job-repository.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';

/** Ends all sessions and open links and cancels queued emails, in the caller's transaction. */
export async function endAccess({ sql }: Transaction, accountId: number): Promise<void> {
  await endAllSessions(sql, accountId);
  await endLinks(sql, accountId, 'withdrawn', linkPurposes);
  await cancelMailJobs(sql, accountId, 'loginEnded');
}
