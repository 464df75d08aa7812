import type { Request, Response } from 'express';
import { partyOf } from '../../audit/audit-party.ts';
import { logEvent } from '../../audit/log-event.ts';
import { actorOfRequest } from '../http/guards.ts';
import { cookieAttributes, cookieName } from '../http/cookies.ts';
import type { Services } from '../../services.ts';

/** Logs the sign-out, deletes the session on the server and clears its cookie. */
export async function signOut(services: Services, request: Request, response: Response): Promise<void> {
  const actor = actorOfRequest(request);
  const party = partyOf(actor);
  await logEvent(services, {
    action: 'sign-out',
    outcome: 'done',
    actor: party,
    subject: party,
    origin: actor.origin,
  });
  await endSession(services, request, response);
}

export async function endSession({ config }: Services, request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.destroy((error: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
  delete request.actor;
  response.clearCookie(cookieName(config, 'session'), cookieAttributes(config));
}
