import type { Request, Response } from 'express';
import { findAccount } from '../../accounts/account-repository.ts';
import type { Account } from '../../accounts/account.ts';
import type { RequestOrigin } from '../../audit/audit-event.ts';
import { addFlash } from '../page/flash.ts';
import { hashed } from '../../sessions/session-id.ts';
import { findLink } from '../../links/link-repository.ts';
import { isSomeoneElseSignedIn } from '../http/guards.ts';
import type { FinishedFlow } from '../../sso/client/finished-flow.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { beginPendingSignIn, completeSignIn } from '../sign-in/sign-in.ts';
import { maySignIn } from '../../accounts/account-policy.ts';
import { accountForSignIn } from '../../sso/identities/account-for-sign-in.ts';
import { linkIdentity } from '../../sso/identities/link-identity.ts';
import { currentProvider } from '../../sso/identities/current-provider.ts';
import type { FlowPurpose } from '../../sso/client/sso-flow.ts';
import { requireSame, acceptReauthentication } from './sso-reauthentication.ts';
import { ssoSessionOf } from '../../sso/client/sso-session.ts';
import { SsoError } from '../../sso/client/sso-error.ts';

/**
 * Carries out the purpose of a finished flow, and returns the path to redirect to. Throws SsoError if it is refused.
 */
export async function completeFlow(
  services: Services,
  request: Request,
  response: Response,
  finished: FinishedFlow,
  origin: RequestOrigin,
): Promise<string> {
  const { purpose } = finished;
  switch (purpose.kind) {
    case 'sign-in': {
      const account = await accountForSignIn(services, finished, origin);
      return enter(services, request, response, account, finished, purpose.returnTo);
    }
    case 'link':
      return link(services, request, response, finished, purpose, origin);
    case 'reset-2fa':
      return resetTwoFactor(services, request, finished, purpose);
    case 'proof':
      await acceptReauthentication(services, request, finished);
      return purpose.returnTo;
  }
}

/** Signs the person in, or requires the console's own code first if the settings say so. Returns where to go next. */
async function enter(
  services: Services,
  request: Request,
  response: Response,
  account: Account,
  finished: FinishedFlow,
  returnTo: string,
): Promise<string> {
  const provider = await currentProvider(services, account, finished);
  const sso = ssoSessionOf(services, account.id, finished);
  if (provider.requireCode) return beginPendingSignIn(services, request, account, { returnTo, sso });
  await completeSignIn(services, request, response, account, { sso });
  return returnTo;
}

async function link(
  services: Services,
  request: Request,
  response: Response,
  finished: FinishedFlow,
  purpose: Extract<FlowPurpose, { kind: 'link' }>,
  origin: RequestOrigin,
): Promise<string> {
  const own = hashed(request.sessionID);
  const isSignedIn = request.actor?.accountId === purpose.accountId;
  // For an active account, the flow must finish in the same session that signed in with its password and code.
  if (purpose.sessionHash !== null && !(isSignedIn && purpose.sessionHash === own)) {
    throw new SsoError('unknown-flow', { purpose });
  }
  requireNoOneElse(request, purpose);
  const account = await linkIdentity(services, finished, purpose, origin, own);
  const next = isSignedIn
    ? paths.dashboard
    : await enter(services, request, response, account, finished, paths.dashboard);
  addFlash(request, 'success', request.t.sso.linked(services.config));
  return next;
}

async function resetTwoFactor(
  services: Services,
  request: Request,
  finished: FinishedFlow,
  purpose: Extract<FlowPurpose, { kind: 'reset-2fa' }>,
): Promise<string> {
  requireNoOneElse(request, purpose);
  const [opened, account] = await Promise.all([
    findLink(services.database, purpose.linkId),
    findAccount(services.database, purpose.accountId),
  ]);
  if (opened?.state !== 'live' || !account || !maySignIn(account)) {
    throw new SsoError('link-dead', { purpose });
  }
  await currentProvider(services, account, finished);
  requireSame(account.ssoIdentity, finished);
  const sso = ssoSessionOf(services, account.id, finished);
  return beginPendingSignIn(services, request, account, { resetLinkId: purpose.linkId, sso });
}

/** An emailed link must not end someone else's session without their confirmation (S6). Throws SsoError. */
function requireNoOneElse(
  request: Request,
  purpose: Extract<FlowPurpose, { kind: 'link' | 'reset-2fa' }>,
): void {
  if (isSomeoneElseSignedIn(request, purpose.accountId)) {
    throw new SsoError('someone-else-signed-in', { purpose });
  }
}
