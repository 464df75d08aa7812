import type { RequestOrigin } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction } from '../audit/transaction.ts';
import type { Services } from '../services.ts';
import { deleteSession } from '../sessions/session-repository.ts';
import { findVisit } from './check-repository.ts';
import { actorFrom } from './check-request.ts';
import { hashToken, isToken } from './gate-token.ts';

/**
 * Ends the person's session at the console, and with it their access to every panel. Does nothing if it has ended
 * already. `key` is that of the panel's proxy, and `token` is from the browser's cookie at the panel.
 */
export async function signOutAtPanel(
  { database }: Services,
  { key, token }: { key: string | undefined; token: string | undefined },
  client: RequestOrigin,
): Promise<void> {
  if (!isToken(key) || !isToken(token)) return;
  const visit = await findVisit(database, { keyHash: hashToken(key), tokenHash: hashToken(token) });
  if (!visit?.visitor) return;
  const { sessionIdHash } = visit.visitor;
  const party = partyOf(actorFrom(visit.visitor, client));
  await withTransaction(database, async (transaction) => {
    await deleteSession(transaction.sql, sessionIdHash);
    transaction.audit({ action: 'sign-out', outcome: 'done', actor: party, subject: party, origin: client });
  });
}
