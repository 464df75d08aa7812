import type { Actor } from '../audit/actor.ts';
import { NotFoundError, TooManyRequestsError } from '../lib/errors.ts';
import { ticketBuckets } from '../rate-limits/rate-limits.ts';
import { consume } from '../rate-limits/rate-limit-repository.ts';
import type { Services } from '../services.ts';
import { AccessEndedError } from '../sessions/require-access.ts';
import { hashToken, isToken, newToken } from '../lib/random-token.ts';
import { findPanelByPublicId } from './panel-repository.ts';
import type { Panel } from './panel.ts';
import { insertTicket, redeemTicket } from './ticket-repository.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Finds the panel with the public ID from a URL. Throws NotFoundError if there is none. */
export async function panelFrom({ database }: Services, publicId: unknown): Promise<Panel> {
  const panel =
    typeof publicId === 'string' && UUID.test(publicId)
      ? await findPanelByPublicId(database, publicId)
      : undefined;
  if (!panel) throw new NotFoundError();
  return panel;
}

/**
 * Creates a ticket that lets the person's browser enter the panel, in their session. Whether they may use the panel is
 * decided at each check, which also logs it. `challenge` is the hash of the browser's nonce at the panel. Throws
 * TooManyRequestsError, and AccessEndedError if the session has ended in the meantime.
 */
export async function createTicket(
  { database }: Services,
  actor: Actor,
  panel: Panel,
  { challenge, returnPath }: { challenge: string; returnPath: string },
): Promise<string> {
  if (actor.sessionIdHash === null) throw new AccessEndedError();
  const consumed = await consume(database, ticketBuckets(actor.accountId));
  if (!consumed.allowed) throw new TooManyRequestsError(consumed.retryAfterSeconds, 'requests');
  const ticket = newToken();
  const isStored = await insertTicket(database, {
    ticketHash: hashToken(ticket),
    panelId: panel.id,
    sessionIdHash: actor.sessionIdHash,
    challenge,
    returnPath,
  });
  if (!isStored) throw new AccessEndedError();
  return ticket;
}

/**
 * Exchanges a ticket for the token of the browser's cookie at the panel. Returns undefined if the ticket was used, has
 * expired, or belongs to another panel or browser.
 */
export async function enterPanel(
  { database }: Services,
  panel: Panel,
  { ticket, nonce }: { ticket: unknown; nonce: string | undefined },
): Promise<{ token: string; returnPath: string } | undefined> {
  if (!isToken(ticket) || !isToken(nonce)) return undefined;
  const token = newToken();
  const returnPath = await redeemTicket(database, {
    ticketHash: hashToken(ticket),
    panelId: panel.id,
    challenge: hashToken(nonce),
    tokenHash: hashToken(token),
  });
  return returnPath === undefined ? undefined : { token, returnPath };
}
