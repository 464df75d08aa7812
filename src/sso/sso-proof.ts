import type { Request } from 'express';
import { hashed } from '../http/session-store.ts';
import type { FinishedFlow } from './finish-flow.ts';
import { CLOCK_TOLERANCE_S } from './provider-client.ts';
import { SsoTrouble } from './sso-trouble.ts';

/** Takes a way round the provider as a fresh proof of whoever is signed in. Throws SsoTrouble. */
export function takeProof(request: Request, finished: FinishedFlow): void {
  const { purpose } = finished;
  const { signIn, account } = request.session;
  if (
    purpose.kind !== 'proof' ||
    signIn?.stage !== 'signed-in' ||
    account?.id !== purpose.accountId ||
    hashed(request.sessionID) !== purpose.sessionHash
  ) {
    throw new SsoTrouble('unknown-way');
  }
  requireSame(account.ssoIdentity, finished);
  signIn.provedAt = freshTimeOf(finished);
}

export function requireSame(identity: FinishedFlow['identity'] | null, finished: FinishedFlow): void {
  const { issuer, subject } = finished.identity;
  if (identity?.issuer !== issuer || identity.subject !== subject) {
    throw new SsoTrouble('wrong-person', { purpose: finished.purpose });
  }
}

/** When they signed in at the provider, where that was on this very way. */
function freshTimeOf({ authenticatedAt, begunAt, purpose }: FinishedFlow): number {
  if (authenticatedAt === null || authenticatedAt < begunAt - CLOCK_TOLERANCE_S * 1000) {
    throw new SsoTrouble('no-fresh-proof', { purpose });
  }
  return authenticatedAt;
}
