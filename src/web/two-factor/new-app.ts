import type { Request } from 'express';
import type { Keyring } from '../../lib/keyring.ts';
import { REAUTHENTICATION_MINUTES } from '../page/reauthentication.ts';
import { newSealedSecret } from '../../two-factor/totp-secret.ts';
import { databaseTime } from '../http/database-time.ts';

/** What a new app is for. To replace one, a person enters all their factors. To add one to passkeys, one is enough. */
export type NewAppPurpose = 'add' | 'replace';

/** Lets a signed-in person, who has just confirmed that it's them, set up an authenticator app. */
export function beginNewApp(
  keyring: Keyring,
  request: Request,
  accountId: number,
  purpose: NewAppPurpose,
): void {
  if (request.session.newTotpPurpose !== purpose) endNewApp(request);
  // Two tabs show the same secret, so it does not matter which one is confirmed.
  request.session.newTotpSecret ??= newSealedSecret(keyring, accountId);
  request.session.newTotpPurpose = purpose;
  request.session.newTotpAuthenticatedAt = databaseTime(request);
}

/**
 * Returns the new secret for REAUTHENTICATION_MINUTES. After that, deletes the secret and returns undefined, so that no
 * one else can use a set-up page that was left open.
 */
export function newAppSecret(request: Request, purpose: NewAppPurpose): string | undefined {
  const { session } = request;
  if (session.newTotpPurpose !== purpose) return undefined;
  const age = databaseTime(request) - (session.newTotpAuthenticatedAt ?? 0);
  if (age < REAUTHENTICATION_MINUTES * 60_000) return session.newTotpSecret;
  endNewApp(request);
  return undefined;
}

/** Forgets the new secret. */
export function endNewApp({ session }: Request): void {
  delete session.newTotpSecret;
  delete session.newTotpPurpose;
  delete session.newTotpAuthenticatedAt;
}
