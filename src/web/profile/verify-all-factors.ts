import type { Request } from 'express';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { helpFor } from '../../accounts/who-can-help.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, actorOfRequest } from '../http/guards.ts';
import type { Services } from '../../services.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { checkSecondFactor, requireReauthentication } from '../page/reauthentication.ts';
import { codeProblem } from '../../two-factor/totp.ts';
import { refuseWrongPassword } from '../../profile/change-password.ts';

/**
 * Checks every factor that the account has, even just after a reauthentication. Returns the validation messages by
 * field, or an empty object if all factors are right. Throws TooManyRequestsError and BusyError.
 */
export async function verifyAllFactors(
  services: Services,
  request: Request,
): Promise<Record<string, string>> {
  const account = accountOfRequest(request);
  const { current, code, passkey } = typedValues(request, ['current', 'code', 'passkey']);
  // A login with neither factor confirms its identity at the provider.
  if (!account.hasPassword && !account.hasTwoFactor) return requireReauthentication(services, request);
  // Checked before the password, so that a mistyped code does not use up a password attempt.
  const problem = account.hasTwoFactor && passkey === '' && codeProblem(code);
  if (problem) return { code: codeValidationMessage(request.t, problem, helpFor(services.config, account)) };
  if (account.hasPassword) {
    try {
      await refuseWrongPassword(services, actorOfRequest(request), account, current);
    } catch (error) {
      if (error instanceof InvalidFormError) return inLanguageOf(request.t, error.errors);
      throw error;
    }
  }
  return account.hasTwoFactor ? checkSecondFactor(services, request, account) : {};
}
