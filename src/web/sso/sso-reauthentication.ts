import type { Request } from 'express';
import { hashed } from '../../sessions/session-id.ts';
import type { Services } from '../../services.ts';
import type { FinishedFlow } from '../../sso/client/finished-flow.ts';
import { CLOCK_TOLERANCE_S } from '../../sso/client/provider-client.ts';
import { providerNow } from '../../sso/identities/provider-now.ts';
import { SsoError } from '../../sso/client/sso-error.ts';

/** Takes a sign-in at the provider as the confirmation that the person who is signed in is there. Throws SsoError. */
export async function acceptReauthentication(
  services: Services,
  request: Request,
  finished: FinishedFlow,
): Promise<void> {
  const { purpose } = finished;
  const { signIn, account } = request.session;
  if (
    purpose.kind !== 'proof' ||
    signIn?.stage !== 'signed-in' ||
    account?.id !== purpose.accountId ||
    hashed(request.sessionID) !== purpose.sessionHash
  ) {
    throw new SsoError('unknown-way');
  }
  requireSame(account.ssoIdentity, finished);
  await providerNow(services, account, finished);
  signIn.authenticatedAt = freshTimeOf(finished);
}

export function requireSame(identity: FinishedFlow['identity'] | null, finished: FinishedFlow): void {
  const { issuer, subject } = finished.identity;
  if (identity?.issuer !== issuer || identity.subject !== subject) {
    throw new SsoError('wrong-person', { purpose: finished.purpose });
  }
}

/** When they signed in at the provider, where that was on this very way. */
function freshTimeOf({ authenticatedAt, begunAt, purpose }: FinishedFlow): number {
  if (authenticatedAt === null || authenticatedAt < begunAt - CLOCK_TOLERANCE_S * 1000) {
    throw new SsoError('no-fresh-proof', { purpose });
  }
  return authenticatedAt;
}
