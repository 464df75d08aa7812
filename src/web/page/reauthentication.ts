import type { Request } from 'express';
import { databaseTime } from '../http/database-time.ts';
import { accountOfRequest } from '../http/guards.ts';
import { returnQuery, urlWithReturn } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { Account } from '../../accounts/account.ts';
import { passkeyButton, type PasskeyButton } from './passkey-button.ts';
import { checkPostedFactor, refusedFactorMessage } from './second-factor.ts';
import type { Catalogue } from '../../locales/catalogues.ts';

/** How long after entering a second factor people don't have to confirm again that it's them. */
export const REAUTHENTICATION_MINUTES = 10;

/** Reports whether the second factor was entered within the last REAUTHENTICATION_MINUTES. */
export function isRecentlyAuthenticated(request: Request): boolean {
  const authenticatedAt = request.session.signIn?.authenticatedAt ?? 0;
  return databaseTime(request) - authenticatedAt < REAUTHENTICATION_MINUTES * 60_000;
}

/**
 * How people confirm it's them. They enter a code or use a passkey in the form, or sign in again if they have neither.
 */
export interface ReauthenticationPrompt {
  kind: 'code' | 'passkey' | 'provider' | 'sign-in';
  /** The sentence that says why. */
  why: string;
  serverTime: { text: string; iso: string };
  /** The URL that sends the person to their SSO provider and then back to this page. */
  providerHref: string;
  /** The button that uses a passkey in place of a code. Null if the person has none. */
  passkey: PasskeyButton | null;
}

/** Returns how the page asks the person to confirm it's them. Returns null if they did so recently. */
export function reauthenticationPrompt(
  { config }: Services,
  request: Request,
): ReauthenticationPrompt | null {
  if (isRecentlyAuthenticated(request)) return null;
  const account = accountOfRequest(request);
  return {
    kind: reauthenticationKind(account),
    why: whyReauthenticate(request.t),
    serverTime: serverTime(request),
    providerHref: paths.ssoReauthentication + returnQuery(urlWithReturn(request)),
    passkey: passkeyButton(config, request.t, account, paths.passkeyToConfirm),
  };
}

function whyReauthenticate({ twoFactor }: Catalogue): string {
  return twoFactor.confirmation.why({ minutes: REAUTHENTICATION_MINUTES });
}

function reauthenticationKind({
  hasAuthenticatorApp,
  hasTwoFactor,
  ssoIdentity,
}: Account): ReauthenticationPrompt['kind'] {
  if (hasAuthenticatorApp) return 'code';
  if (hasTwoFactor) return 'passkey';
  return ssoIdentity ? 'provider' : 'sign-in';
}

/**
 * Checks the form's code or passkey and uses it up, unless the second factor was entered recently. Returns the
 * form's errors, which are empty on success. Throws TooManyRequestsError if there were too many wrong ones.
 */
export async function requireReauthentication(
  services: Services,
  request: Request,
): Promise<Record<string, string>> {
  if (isRecentlyAuthenticated(request)) return {};
  const account = accountOfRequest(request);
  if (!account.hasTwoFactor) {
    return { code: `${whyReauthenticate(request.t)} ${request.t.twoFactor.confirmation.signInFirst}` };
  }
  const errors = await checkSecondFactor(services, request, account);
  if (Object.keys(errors).length > 0) return errors;
  if (request.session.signIn) request.session.signIn.authenticatedAt = databaseTime(request);
  return {};
}

/** Checks the form's passkey or code, even just after a reauthentication. Does the same otherwise. */
export async function checkSecondFactor(
  services: Services,
  request: Request,
  account: Account,
): Promise<Record<string, string>> {
  const outcome = await checkPostedFactor(services, request, account, 'confirm');
  return outcome === 'right' ? {} : { code: refusedFactorMessage(services, request, account, outcome) };
}

/** Returns the server's time in the account's time zone. Pages show it next to the code field for comparison. */
export function serverTime(request: Request, now = new Date()): { text: string; iso: string } {
  const text = request.t.formats.exactClock(now, request.session.account?.timeZone);
  return { text, iso: now.toISOString() };
}
