import type { Request, Response } from 'express';
import { lockAccount, recordSignIn } from '../../accounts/account-repository.ts';
import type { Account } from '../../accounts/account.ts';
import { changedFields } from '../../audit/changed-fields.ts';
import { partyOf } from '../../audit/audit-party.ts';
import { withTransaction } from '../../audit/transaction.ts';
import { originOf } from '../http/request-origin.ts';
import type { SignIn } from '../http/request-types.ts';
import { storedReturnTo, storeReturnTo } from '../http/return-to.ts';
import { maySignIn } from '../../accounts/account-policy.ts';
import { AccessEndedError } from '../../sessions/require-access.ts';
import { endLinks } from '../../links/link-repository.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { SsoSession } from '../../sso/client/sso-session.ts';
import { noteBrowser } from '../../sign-in/new-browser.ts';
import { newSealedSecret } from '../../two-factor/totp-secret.ts';
import { browserOf, rememberDevice } from '../http/trusted-device.ts';
import { browserTimeZone } from '../page/preferences.ts';

/** Returns what the session stores for a step of signing in. */
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
    passkey: request.usedPasskey,
    address,
    userAgent,
  };
}

export interface PendingSignInOptions {
  /** The path to open after the sign-in is complete. */
  returnTo?: string;
  /** The open `2fa-reset` link that lets an account set up two-factor again. */
  resetLinkId?: string;
  /** Set if the first factor was a provider's sign-in. */
  sso?: SsoSession;
}

/**
 * Starts a new session after the first factor. It can open only the two-factor pages. If the account has to set up
 * two-factor, the secret is created here, so that two tabs show the same one. Returns the path of the next page.
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

export interface CompletedFactors {
  /** Set if the provider's sign-in is the only factor. */
  sso?: SsoSession;
  /** The factors that were checked here, as the audit log stores them. */
  factors?: 'password and code' | 'password and passkey' | 'passkey';
}

/**
 * Completes every sign-in: after the second factor, with a passkey, or with `sso` after a provider's sign-in alone.
 * `account` is the account as it was when the factors were checked. Returns the path to open next. Throws
 * AccessEndedError if the account was deactivated since, or if its sessions were ended, for example by a new password.
 * Records the sign-in in its own transaction.
 */
export async function completeSignIn(
  services: Services,
  request: Request,
  response: Response,
  account: Account,
  { sso: newSso, factors = 'password and code' }: CompletedFactors = {},
): Promise<string> {
  const returnTo = storedReturnTo(services.keyring, request, paths.dashboard);
  // A passkey is both factors, so a sign-in at a provider that was not finished has no part in it.
  const sso = factors === 'passkey' ? undefined : (newSso ?? request.session.sso);
  const browser = browserOf(services, request);
  const signedInAt = await withTransaction(services.database, async (transaction) => {
    const now = await lockAccount(transaction.sql, account.id);
    if (!now || !maySignIn(now) || now.epoch !== account.epoch) throw new AccessEndedError('login-changed');
    const { config } = services;
    // At the first sign-in, no one has chosen a time zone yet.
    const timeZone = (!now.lastSignInAt && browserTimeZone(config, request)) || now.timeZone;
    const at = await recordSignIn(transaction.sql, account.id, { language: request.t.language, timeZone });
    const changes = changedFields(['timeZone'], now, { timeZone });
    await endLinks(transaction.sql, account.id, 'withdrawn', ['password-reset']);
    transaction.audit({
      action: 'sign-in',
      outcome: 'done',
      actor: partyOf(account),
      subject: partyOf(account),
      ...(Object.keys(changes).length > 0 && { changes }),
      reason: sso ? config.ssoName : factors,
      origin: originOf(request),
    });
    const isTrusted = browser.accountIds.includes(account.id);
    await noteBrowser(services, transaction, now, { id: browser.id, isTrusted }, originOf(request));
    return at.getTime();
  });
  const user: Express.User = {
    account,
    sso,
    method: sso ? 'sso' : factors === 'passkey' ? 'passkey' : 'password',
    authenticatedAt: newSso ? (newSso.authenticatedAt ?? 0) : signedInAt,
  };
  await new Promise<void>((resolve, reject) => {
    request.login(user, (error: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
  // The session is new, so it has not been read yet.
  request.session.readAt = signedInAt;
  rememberDevice(services, response, browser, account.id);
  return returnTo;
}

function regenerate(request: Request): Promise<void> {
  return asPromise((done) => request.session.regenerate(done));
}

function save(request: Request): Promise<void> {
  return asPromise((done) => request.session.save(done));
}

function asPromise(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error instanceof Error ? reject(error) : resolve()));
  });
}
