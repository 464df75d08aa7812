import type { Request } from 'express';
import { helpFor } from '../../accounts/who-can-help.ts';
import { databaseTime } from '../http/database-time.ts';
import { typedValues } from './form.ts';
import { accountOfRequest } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { returnQuery } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { checkCode } from '../../two-factor/check-code.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';

const VALID_FOR_MS = 10 * 60_000;

/** Whether the second factor was given within the last ten minutes. */
export function isRecentlyAuthenticated(request: Request): boolean {
  const authenticatedAt = request.session.signIn?.authenticatedAt ?? 0;
  return databaseTime(request) - authenticatedAt < VALID_FOR_MS;
}

/** How a page asks for a fresh proof: a code in its form, or where there is none to type, another sign-in. */
export interface ReauthenticationPrompt {
  kind: 'code' | 'provider' | 'sign-in';
  serverTime: { text: string; iso: string };
  /** Round the provider and back to this page. */
  providerHref: string;
}

/** Null when the proof is fresh. */
export function reauthenticationPrompt(request: Request): ReauthenticationPrompt | null {
  if (isRecentlyAuthenticated(request)) return null;
  const { hasTwoFactor, ssoIdentity } = accountOfRequest(request);
  return {
    kind: hasTwoFactor ? 'code' : ssoIdentity ? 'provider' : 'sign-in',
    serverTime: serverTime(request),
    providerHref: paths.ssoProof + returnQuery(request.originalUrl),
  };
}

/** Asks for the form's code where the proof is not fresh. Empty when it is now; else what is wrong with the code. */
export async function requireReauthentication(
  services: Services,
  request: Request,
): Promise<Record<string, string>> {
  if (isRecentlyAuthenticated(request)) return {};
  const { code } = typedValues(request, ['code']);
  const account = accountOfRequest(request);
  if (!account.hasTwoFactor)
    return { code: codeValidationMessage('not-here', helpFor(services.config, account)) };
  const outcome = await checkCode(services, { account, code, origin: originOf(request) });
  if (outcome !== 'right') return { code: codeValidationMessage(outcome, helpFor(services.config, account)) };
  if (request.session.signIn) request.session.signIn.authenticatedAt = databaseTime(request);
  return {};
}

/** The clock that codes are compared with, as the page shows it beside their field. */
export function serverTime(request: Request, now = new Date()): { text: string; iso: string } {
  const text = new Intl.DateTimeFormat('en-GB', {
    timeStyle: 'long',
    timeZone: request.session.account?.timeZone ?? 'UTC',
  }).format(now);
  return { text, iso: now.toISOString() };
}
