import type { Actor } from '../audit/actor.ts';
import type { AuditEvent, RequestOrigin } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction } from '../audit/transaction.ts';
import type { Services } from '../services.ts';
import { AccessEndedError, requireSession } from '../sessions/require-access.ts';
import { touchSession } from '../sessions/session-repository.ts';
import { findVisit, type Visitor } from './check-repository.ts';
import { claimDueEvent } from './event-interval-repository.ts';
import { isReadable, refusalOf, type DescribedRequest, type RequestRefusal } from './check-policy.ts';
import { hashToken, isToken } from '../lib/random-token.ts';
import { panelHeaders } from './panel-headers.ts';
import type { Panel } from './panel.ts';
import { isActivity, isChange, loggedRequest, type PanelRequest } from './request-kind.ts';
import type { WritePanelEvent } from './panel-event-writer.ts';

/** A proxy's check of a request to a panel. */
export interface Check extends DescribedRequest {
  /** The key that shows which panel the proxy protects. */
  key: string | undefined;
  /** The token from the browser's cookie at the panel. */
  token: string | undefined;
  /** The client's address and browser, for the audit log. */
  client: RequestOrigin;
}

export type CheckResult =
  /** No panel has this key. */
  | { kind: 'unknown' }
  | { kind: 'refused'; panel: Panel; reason: RequestRefusal }
  /** No one is signed in, or their session has ended. */
  | { kind: 'signed-out'; panel: Panel }
  /** The logins of the person's admin may not enter the panel. */
  | { kind: 'no-access'; panel: Panel; username: string }
  /** The headers that the proxy adds to the request. */
  | { kind: 'allowed'; panel: Panel; headers: Record<string, string> };

/**
 * Decides whether a request may reach its panel. A change is logged before this returns, and so is the first view of each
 * hour. Records activity in the session. `writeEvent` is null if the proxy has refused the request already, so that no
 * change is logged that the panel never got. Throws BusyError if too many events are waiting, and the database's errors.
 */
export async function checkRequest(
  services: Services,
  writeEvent: WritePanelEvent | null,
  check: Check,
): Promise<CheckResult> {
  const visit = isToken(check.key)
    ? await findVisit(services.database, {
        keyHash: hashToken(check.key),
        tokenHash: isToken(check.token) ? hashToken(check.token) : null,
      })
    : undefined;
  if (!visit) return { kind: 'unknown' };
  const { panel, visitor } = visit;
  if (!isReadable(check)) return { kind: 'refused', panel, reason: 'unreadable' };
  const reason = refusalOf(panel, check);
  if (reason !== null) return { kind: 'refused', panel, reason };
  if (!visitor) return { kind: 'signed-out', panel };
  try {
    if (!visitor.isAllowed) {
      await logIfDue(services, 'refusal', panel, visitor, check.client);
      return { kind: 'no-access', panel, username: visitor.username };
    }
    // First, because a request without them must not be logged.
    const headers = panelHeaders(services.keyring, panel, visitor);
    if (writeEvent) await record(services, writeEvent, panel, visitor, check, check.client);
    return { kind: 'allowed', panel, headers };
  } catch (error) {
    if (error instanceof AccessEndedError) return { kind: 'signed-out', panel };
    throw error;
  }
}

async function record(
  services: Services,
  writeEvent: WritePanelEvent,
  panel: Panel,
  visitor: Visitor,
  request: PanelRequest,
  client: RequestOrigin,
): Promise<void> {
  if (isChange(panel, request)) {
    const reason = loggedRequest(request);
    await writeEvent(
      { ...eventBy(panel, visitor, client), action: 'change-in-panel', outcome: 'done', reason },
      visitor.sessionIdHash,
    );
  } else await logIfDue(services, 'view', panel, visitor, client);
  if (visitor.isTouchDue && isActivity(panel, request)) {
    await touchSession(services.database, visitor.sessionIdHash);
  }
}

/**
 * Logs that someone has used the panel, or was refused, once for each session and hour. Throws AccessEndedError if the
 * session has ended in the meantime.
 */
async function logIfDue(
  { database }: Services,
  kind: 'view' | 'refusal',
  panel: Panel,
  visitor: Visitor,
  client: RequestOrigin,
): Promise<void> {
  if (!(kind === 'view' ? visitor.isViewDue : visitor.isRefusalDue)) return;
  const { sessionIdHash } = visitor;
  await withTransaction(database, async (transaction) => {
    const isClaimed = await claimDueEvent(transaction.sql, kind, { sessionIdHash, panelId: panel.id });
    // The claim may have waited for another request, or for the end of the session.
    await requireSession(transaction.sql, sessionIdHash);
    if (!isClaimed) return;
    transaction.audit({
      ...eventBy(panel, visitor, client),
      action: 'view-panel',
      outcome: kind === 'view' ? 'done' : 'refused',
      ...(kind === 'refusal' && { reason: 'no-access' }),
    });
  });
}

/**
 * The panel belongs to the root admin, but the event goes to the chain of the person's admin, whose people may see what
 * their own technicians do.
 */
function eventBy(
  panel: Panel,
  visitor: Visitor,
  client: RequestOrigin,
): Pick<AuditEvent, 'actor' | 'subject' | 'origin'> {
  return {
    actor: partyOf(actorFrom(visitor, client)),
    subject: { accountId: null, name: panel.name, adminId: visitor.adminId, adminName: visitor.adminName },
    origin: client,
  };
}

/** Returns the visitor as the actor of an event or action. */
export function actorFrom(visitor: Visitor, client: RequestOrigin): Actor {
  const { accountId, username, role, adminId, adminName, adminPath, timeZone, sessionIdHash } = visitor;
  return {
    accountId,
    username,
    role,
    adminId,
    adminName,
    adminPath,
    timeZone,
    sessionIdHash,
    origin: client,
  };
}
