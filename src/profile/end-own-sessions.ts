import { NotFoundError } from '../lib/errors.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { deleteSessionOf } from '../sessions/session-repository.ts';
import { hashed } from '../sessions/session-id.ts';
import { counted } from '../lib/numbers.ts';
import type { Services } from '../services.ts';

/**
 * Ends one of the actor's own sessions, by its public id, in one transaction. Throws NotFoundError for any other
 * session, and AccessEndedError.
 */
export async function endOneSession(services: Services, actor: Actor, publicId: string): Promise<void> {
  await withTransaction(services.database, async (transaction) => {
    await lockAccount(transaction.sql, actor.accountId);
    await requireAccess(transaction.sql, actor);
    if (!(await deleteSessionOf(transaction.sql, actor.accountId, publicId))) throw new NotFoundError();
    log(transaction, actor, '1 session');
  });
}

/**
 * Ends all of the actor's sessions except `sessionId`, in one transaction. Returns how many ended. Throws
 * AccessEndedError.
 */
export async function endOtherSessions(services: Services, actor: Actor, sessionId: string): Promise<number> {
  return withTransaction(services.database, async (transaction) => {
    await lockAccount(transaction.sql, actor.accountId);
    await requireAccess(transaction.sql, actor);
    const ended = await endAllSessions(transaction.sql, actor.accountId, { exceptIdHash: hashed(sessionId) });
    log(transaction, actor, counted(ended, 'session', 'sessions', 'no session'));
    return ended;
  });
}

function log(transaction: Transaction, actor: Actor, reason: string): void {
  transaction.audit({
    action: 'end-sessions',
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(actor),
    reason,
    origin: actor.origin,
  });
}
