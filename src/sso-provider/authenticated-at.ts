import type { RequestHandler } from 'express';

declare module 'express-session' {
  interface SessionData {
    /** When password and code were last given, both of them; milliseconds of the epoch. */
    authenticatedAt?: number;
  }
}

/**
 * Keeps when somebody signed in. The session's own proof is renewed by a code alone, which is less than what products
 * are told.
 */
export const rememberAuthentication: RequestHandler = (request, _response, next) => {
  const { signIn } = request.session;
  if (signIn?.stage === 'signed-in') request.session.authenticatedAt ??= signIn.authenticatedAt ?? 0;
  next();
};
