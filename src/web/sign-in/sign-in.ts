import type { Request, Response } from 'express';
import { lockAccount, recordSignIn } from '../../accounts/account-repository.ts';
import type { Account } from '../../accounts/account.ts';
import { partyOf } from '../../audit/audit-party.ts';
import { withTransaction } from '../../audit/transaction.ts';
import { databaseTime } from '../http/database-time.ts';
import { originOf } from '../http/request-origin.ts';
import type { SignIn } from '../http/request-types.ts';
import { storedReturnTo, storeReturnTo } from '../http/return-to.ts';
import { AccessEndedError, canSignIn } from '../../sessions/session-access.ts';
import { endLinks } from '../../links/link-repository.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { SsoSession } from '../../sso/client/sso-session.ts';
import { newSealedSecret } from '../../two-factor/enrolment.ts';
import { rememberDevice } from '../http/trusted-device.ts';

/** What the session keeps of a step of signing in. */
export function newSignIn(
  request: Request,
  account: Account,
  { stage, method, authenticatedAt }: Pick<SignIn, 'stage' | 'method' | 'authenticatedAt'>,
): SignIn {
  const { address, userAgent } = originOf(request);
  return {
    accountId: account.id,
    epoch: account.epoch,
    stage,
    method,
    authenticatedAt,
    address,
    userAgent,
  };
}

export interface PendingSignInOptions {
  /** Where to go when signed in fully. */
  returnTo?: string;
  /** The open `2fa-reset` link that lets an account set two-factor up anew. */
  resetLinkId?: string;
  /** The first factor was a provider's. */
  sso?: SsoSession;
}

/**
 * The first factor is given: a new session that sees the two-factor pages alone. What is to be set up gets its secret
 * here, so that two tabs show the same one. Returns the next page's path.
 */
export async function beginPendingSignIn(
  { keyring }: Services,
  request: Request,
  account: Account,
  { returnTo, resetLinkId, sso }: PendingSignInOptions = {},
): Promise<string> {
  await regenerate(request);
  const { session } = request;
  const method = sso ? 'sso' : 'password';
  session.signIn = newSignIn(request, account, { stage: 'password-verified', method, authenticatedAt: null });
  if (sso !== undefined) session.sso = sso;
  if (returnTo !== undefined) storeReturnTo(keyring, request, returnTo);
  if (resetLinkId !== undefined) session.resetLinkId = resetLinkId;
  const setsUp = !account.hasTwoFactor || resetLinkId !== undefined;
  if (setsUp) session.newTotpSecret = newSealedSecret(keyring, account.id);
  await save(request);
  return setsUp ? paths.twoFactorSetup : paths.signInCode;
}

/**
 * The one place where someone is signed in: after the second factor, or with `sso` after a provider's sign-in alone.
 * `account` is as it was when the factors were checked. Returns where to go. Throws AccessEndedError if the account was
 * deactivated since, or its sessions were ended, as by a new password.
 */
export async function completeSignIn(
  services: Services,
  request: Request,
  response: Response,
  account: Account,
  sso?: SsoSession,
): Promise<string> {
  const returnTo = storedReturnTo(services.keyring, request, paths.dashboard);
  const user: Express.User = {
    account,
    sso: sso ?? request.session.sso,
    authenticatedAt: sso ? (sso.authenticatedAt ?? 0) : databaseTime(request),
  };
  await withTransaction(services.database, async (transaction) => {
    const now = await lockAccount(transaction.sql, account.id);
    if (!now || !canSignIn(now) || now.epoch !== account.epoch) throw new AccessEndedError('overtaken');
    await recordSignIn(transaction.sql, account.id);
    await endLinks(transaction.sql, account.id, 'withdrawn', ['password-reset']);
    transaction.audit({
      action: 'sign-in',
      outcome: 'done',
      actor: partyOf(account),
      subject: partyOf(account),
      reason: user.sso ? services.config.ssoName : 'password and code',
      origin: originOf(request),
    });
  });
  await new Promise<void>((resolve, reject) => {
    request.login(user, (error: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
  rememberDevice(services, request, response, account.id);
  return returnTo;
}

function regenerate(request: Request): Promise<void> {
  return settled((done) => request.session.regenerate(done));
}

function save(request: Request): Promise<void> {
  return settled((done) => request.session.save(done));
}

function settled(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error instanceof Error ? reject(error) : resolve()));
  });
}
