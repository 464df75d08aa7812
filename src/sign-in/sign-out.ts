import type { Request, Response } from 'express';
import { partyOf } from '../accounts/account.ts';
import { withTransaction } from '../database/transaction.ts';
import { actorOfRequest } from '../http/guards.ts';
import { cookieName } from '../http/cookie-name.ts';
import type { Services } from '../services.ts';

/** The session is gone on the server, and its cookie has expired. */
export async function signOut(services: Services, request: Request, response: Response): Promise<void> {
  const actor = actorOfRequest(request);
  await withTransaction(services.database, (transaction) => {
    transaction.audit({
      action: 'sign-out',
      outcome: 'done',
      actor: partyOf(actor),
      subject: partyOf(actor),
      origin: actor.origin,
    });
    return Promise.resolve();
  });
  await endSession(services, request, response);
}

export async function endSession({ config }: Services, request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.destroy((error: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
  delete request.actor;
  const { secure } = config;
  response.clearCookie(cookieName(config, 'session'), { httpOnly: true, sameSite: 'lax', path: '/', secure });
}
