import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Services } from '../services.ts';
import { endOwnSession } from '../sessions/end-own-session.ts';
import { findVisit } from './check-repository.ts';
import { actorFrom } from './check-request.ts';
import { hashToken, isToken } from '../lib/random-token.ts';

/**
 * Ends the person's session at the console, and with it their access to every panel. Does nothing if it has ended
 * already. `key` is that of the panel's proxy, and `token` is from the browser's cookie at the panel.
 */
export async function signOutAtPanel(
  services: Services,
  { key, token }: { key: string | undefined; token: string | undefined },
  client: RequestOrigin,
): Promise<void> {
  if (!isToken(key) || !isToken(token)) return;
  const visit = await findVisit(services.database, { keyHash: hashToken(key), tokenHash: hashToken(token) });
  if (visit?.visitor) await endOwnSession(services, actorFrom(visit.visitor, client));
}
