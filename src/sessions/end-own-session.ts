import type { Actor } from '../audit/actor.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction } from '../audit/transaction.ts';
import type { Services } from '../services.ts';
import { deleteSession } from './session-repository.ts';

/**
 * Ends the person's session, and with it their access to every panel, and logs that they signed out. Does nothing if the
 * session has ended already, for example because the button was selected twice.
 */
export async function endOwnSession({ database }: Services, actor: Actor): Promise<void> {
  const { sessionIdHash, origin } = actor;
  if (sessionIdHash === null) return;
  const party = partyOf(actor);
  await withTransaction(database, async (transaction) => {
    if (!(await deleteSession(transaction.sql, sessionIdHash))) return;
    transaction.audit({ action: 'sign-out', outcome: 'done', actor: party, subject: party, origin });
  });
}
