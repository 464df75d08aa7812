import type { Request, Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { Enrolled } from '../../two-factor/enrolment.ts';
import { accountOfRequest } from '../http/guards.ts';
import { storeReturnTo } from '../http/return-to.ts';
import { keepForReading } from '../sign-in/new-recovery-key.ts';
import { completeSignIn, type CompletedFactors } from '../sign-in/sign-in.ts';
import { endSession } from '../sign-in/sign-out.ts';
import { beginNewApp } from './new-app.ts';

/** Returns the secret that the person may confirm while the second factor is pending, or undefined if they may not. */
export function setupSecret(request: Request): string | undefined {
  const { newTotpSecret, resetLinkId } = request.session;
  // A login that already has two-factor authentication can set it up again only through an emailed link.
  const mayReplace = !accountOfRequest(request).hasTwoFactor || resetLinkId !== undefined;
  return mayReplace ? newTotpSecret : undefined;
}

/** Completes the sign-in in which two-factor authentication was set up, and shows the recovery key. */
export async function finishSetup(
  services: Services,
  request: Request,
  response: Response,
  enrolled: Enrolled,
  factors: NonNullable<CompletedFactors['factors']>,
): Promise<void> {
  if (enrolled.outcome === 'login-changed') {
    await endSession(services, request, response);
    return response.redirect(303, `${paths.signIn}?notice=login-changed`);
  }
  const { account, recoveryKey } = enrolled;
  const returnTo = await completeSignIn(services, request, response, account, { factors });
  showNewKey(services, request, response, { account, recoveryKey, returnTo });
}

/** Shows the recovery key of new two-factor authentication. Someone without an app is offered one after that. */
export function showNewKey(
  { keyring }: Services,
  request: Request,
  response: Response,
  { account, recoveryKey, returnTo }: { account: Account; recoveryKey: string; returnTo: string },
): void {
  keepForReading(keyring, request, account.id, recoveryKey);
  storeReturnTo(keyring, request, returnTo);
  if (!account.hasAuthenticatorApp) beginNewApp(keyring, request, account.id, 'add');
  response.redirect(303, paths.recoveryKey);
}
