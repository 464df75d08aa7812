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
import { codeObjection } from '../../two-factor/code-messages.ts';

const FRESH_FOR_MS = 10 * 60_000;

/** Whether the second factor was given within the last ten minutes. */
export function isProofFresh(request: Request): boolean {
  const provedAt = request.session.signIn?.provedAt ?? 0;
  return databaseTime(request) - provedAt < FRESH_FOR_MS;
}

/** How a page asks for a fresh proof: a code in its form, or where there is none to type, another sign-in. */
export interface ProofAsked {
  kind: 'code' | 'provider' | 'sign-in';
  serverTime: { text: string; iso: string };
  /** Round the provider and back to this page. */
  providerHref: string;
}

/** Null when the proof is fresh. */
export function proofAsked(request: Request): ProofAsked | null {
  if (isProofFresh(request)) return null;
  const { hasTwoFactor, ssoIdentity } = accountOfRequest(request);
  return {
    kind: hasTwoFactor ? 'code' : ssoIdentity ? 'provider' : 'sign-in',
    serverTime: serverTime(request),
    providerHref: paths.ssoProof + returnQuery(request.originalUrl),
  };
}

/** Asks for the form's code where the proof is not fresh. Empty when it is now; else what is wrong with the code. */
export async function proveAgain(services: Services, request: Request): Promise<Record<string, string>> {
  if (isProofFresh(request)) return {};
  const { code } = typedValues(request, ['code']);
  const account = accountOfRequest(request);
  if (!account.hasTwoFactor) return { code: codeObjection('not-here', helpFor(services.config, account)) };
  const outcome = await checkCode(services, { account, code, origin: originOf(request) });
  if (outcome !== 'right') return { code: codeObjection(outcome, helpFor(services.config, account)) };
  if (request.session.signIn) request.session.signIn.provedAt = databaseTime(request);
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
