import type { RequestHandler } from 'express';

declare module 'express-session' {
  interface SessionData {
    /** When the person last entered both the password and a code, in milliseconds since the epoch. */
    authenticatedAt?: number;
  }
}

/**
 * Stores when the person signed in with password and code. A code alone renews the session's own time, but products
 * expect the time at which both were entered.
 */
export const rememberAuthentication: RequestHandler = (request, _response, next) => {
  const { signIn } = request.session;
  if (signIn?.stage === 'signed-in') request.session.authenticatedAt ??= signIn.authenticatedAt ?? 0;
  next();
};
