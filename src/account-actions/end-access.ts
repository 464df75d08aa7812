import type { Transaction } from '../audit/transaction.ts';
import { linkPurposes } from '../links/link.ts';
import { endLinks } from '../links/link-repository.ts';
import { cancelMailJobs } from '../mail/queue/mail-job-repository.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';

/** Ends every way in at once: sessions, open links and mails that still wait. */
export async function endAccess({ sql }: Transaction, accountId: number): Promise<void> {
  await endAllSessions(sql, accountId);
  await endLinks(sql, accountId, 'withdrawn', linkPurposes);
  await cancelMailJobs(sql, accountId, 'The account was deactivated or deleted');
}
