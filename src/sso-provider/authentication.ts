import type { Request, RequestHandler } from 'express';
import type { PasskeyKind } from '../passkeys/passkey.ts';
import { databaseTime } from '../web/http/database-time.ts';

declare module 'express-session' {
  interface SessionData {
    /** When the person last proved both factors, in milliseconds since the epoch. */
    authenticatedAt?: number;
    /** How they proved them, in the words of RFC 8176. */
    amr?: string[];
  }
}

/** Every session at the provider starts with two factors: a password with a code or a passkey, or a passkey alone. */
export const ACR = 'mfa';

/**
 * Stores when and how the person signed in. A code or a passkey that confirms it's them renews the session's own time, but
 * products expect the time at which both factors were proved.
 */
export const rememberAuthentication: RequestHandler = (request, _response, next) => {
  const { session } = request;
  const { signIn } = session;
  if (signIn?.stage === 'signed-in') {
    session.authenticatedAt ??= signIn.authenticatedAt ?? 0;
    session.amr ??= methods(signIn.method === 'password', signIn.passkey);
  }
  next();
};

/** Stores that the request has proved both factors again, with the password or with a passkey alone. */
export function renewAuthentication(request: Request, { withPassword }: { withPassword: boolean }): void {
  request.session.authenticatedAt = databaseTime(request);
  request.session.amr = methods(withPassword, request.usedPasskey);
}

function methods(withPassword: boolean, passkey: PasskeyKind | undefined): string[] {
  return [...(withPassword ? ['pwd'] : []), ...(passkey ? [passkey, 'user'] : ['otp']), 'mfa'];
}
