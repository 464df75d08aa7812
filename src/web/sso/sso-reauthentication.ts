import type { Request } from 'express';
import { hashed } from '../../sessions/session-id.ts';
import type { Services } from '../../services.ts';
import type { FinishedFlow } from '../../sso/client/finished-flow.ts';
import { CLOCK_TOLERANCE_S } from '../../sso/client/provider-client.ts';
import { currentProvider } from '../../sso/identities/current-provider.ts';
import { SsoError } from '../../sso/client/sso-error.ts';

/**
 * Accepts a new sign-in at the provider as confirmation that it's the signed-in person. Throws SsoError if it is
 * another person or session, if the sign-in is not recent, or if the settings have changed.
 */
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
    throw new SsoError('unknown-flow');
  }
  requireSame(account.ssoIdentity, finished);
  await currentProvider(services, account, finished);
  signIn.authenticatedAt = freshTimeOf(finished);
}

/** Throws SsoError if the identity in the finished flow is not the one that the account is linked to. */
export function requireSame(identity: FinishedFlow['identity'] | null, finished: FinishedFlow): void {
  const { issuer, subject } = finished.identity;
  if (identity?.issuer !== issuer || identity.subject !== subject) {
    throw new SsoError('wrong-person', { purpose: finished.purpose });
  }
}

/** Returns when the person signed in at the provider. Throws SsoError if that was before this flow began. */
function freshTimeOf({ authenticatedAt, begunAt, purpose }: FinishedFlow): number {
  if (authenticatedAt === null || authenticatedAt < begunAt - CLOCK_TOLERANCE_S * 1000) {
    throw new SsoError('not-reauthenticated', { purpose });
  }
  return authenticatedAt;
}
