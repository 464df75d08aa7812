import type { Request } from 'express';
import type { Account } from '../../accounts/account.ts';
import { helpFor } from '../../accounts/who-can-help.ts';
import { checkPasskey } from '../../passkeys/check-passkey.ts';
import type { ChallengePurpose } from '../../passkeys/passkey.ts';
import type { Services } from '../../services.ts';
import { hashed } from '../../sessions/session-id.ts';
import { checkCode, type CodeCheck } from '../../two-factor/check-code.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { originOf } from '../http/request-origin.ts';
import { typedValues } from './form.ts';

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
  return postedFactor(request).passkey !== '' && outcome === 'wrong'
    ? request.t.passkeys.use.refused
    : codeValidationMessage(request.t, outcome, helpFor(config, account));
}

/** Returns the code and the passkey of the form. Each is empty if it was not sent. */
export function postedFactor(request: Request): Record<'code' | 'passkey', string> {
  return typedValues(request, ['code', 'passkey']);
}
