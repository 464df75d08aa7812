import type { Request, Response } from 'express';
import { endOwnSession } from '../../sessions/end-own-session.ts';
import { actorOfRequest } from '../http/guards.ts';
import { cookieAttributes, cookieName } from '../http/cookies.ts';
import type { Services } from '../../services.ts';

/** Deletes the session on the server, logs the sign-out and clears the cookie. */
export async function signOut(services: Services, request: Request, response: Response): Promise<void> {
  await endOwnSession(services, actorOfRequest(request));
  await endSession(services, request, response);
}

export async function endSession({ config }: Services, request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.destroy((error: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
  delete request.actor;
  response.clearCookie(cookieName(config, 'session'), cookieAttributes(config));
}
