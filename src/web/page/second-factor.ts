import type { Request } from 'express';
import type { Account } from '../../accounts/account.ts';
import { helpFor } from '../../accounts/who-can-help.ts';
import { checkPasskey } from '../../passkeys/check-passkey.ts';
import type { ChallengePurpose } from '../../passkeys/passkey.ts';
import type { Services } from '../../services.ts';
import { hashed } from '../../sessions/session-id.ts';
import { checkCode, type CodeCheck } from '../../two-factor/check-code.ts';
import { codeProblem } from '../../two-factor/totp.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { originOf } from '../http/request-origin.ts';
import { typedValues } from './form.ts';

/** Returns what is missing from the form's passkey or code, before either is checked. */
export function postedFactorProblem(
  request: Request,
  { hasAuthenticatorApp }: Account,
): 'missing' | 'malformed' | undefined {
  const { code, passkey } = postedFactor(request);
  if (passkey !== '') return undefined;
  return hasAuthenticatorApp ? codeProblem(code) : 'missing';
}

/**
 * Checks the form's passkey, which signed a challenge of this session for that purpose, or its code if it has no passkey.
 * Sets `request.usedPasskey`. Throws TooManyRequestsError if there were too many wrong ones.
 */
export async function checkPostedFactor(
  services: Services,
  request: Request,
  account: Account,
  purpose: ChallengePurpose,
): Promise<CodeCheck> {
  const problem = postedFactorProblem(request, account);
  if (problem) return problem;
  const { code, passkey } = postedFactor(request);
  const origin = originOf(request);
  if (passkey === '') return checkCode(services, { account, code, origin });
  const context = { purpose, browserHash: hashed(request.sessionID) };
  const { outcome, kind } = await checkPasskey(services, { account, response: passkey, context, origin });
  request.usedPasskey = kind;
  return outcome;
}

/** Returns why the form's passkey or code was refused. */
export function refusedFactorMessage(
  { config }: Services,
  request: Request,
  account: Account,
  outcome: Exclude<CodeCheck, 'right'>,
): string {
  const { use } = request.t.passkeys;
  const { missing, refused } = account.hasAuthenticatorApp
    ? { missing: null, refused: use.refused }
    : use.withoutApp;
  if (outcome === 'missing' && missing !== null) return missing;
  return postedFactor(request).passkey !== '' && outcome === 'wrong'
    ? refused
    : codeValidationMessage(request.t, outcome, helpFor(config, account));
}

/** Returns the code and the passkey of the form. Each is empty if it was not sent. */
export function postedFactor(request: Request): Record<'code' | 'passkey', string> {
  return typedValues(request, ['code', 'passkey']);
}
