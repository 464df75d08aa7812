import { Router, type Request, type Response } from 'express';
import { helpFor, helpSentence, type Help } from '../../accounts/who-can-help.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, codePending } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { hashed } from '../../sessions/session-id.ts';
import { storedReturnTo } from '../http/return-to.ts';
import { keyFromTyped } from '../../lib/typed-text.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { tooManyWrongCodes } from '../../two-factor/code-messages.ts';
import { disableTwoFactor, type RecoveryKeyProblem } from '../../two-factor/disable-two-factor.ts';
import { RECOVERY_KEY_LENGTH } from '../../two-factor/recovery-key.ts';
import { beginPendingSignIn } from './sign-in.ts';

/** Serves "Reset your two-factor authentication?" at the code step. The Recovery Key leads to set-up. */
export function recoveryRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.recovery, codePending, (request, response) => {
    if (!accountOfRequest(request).hasTwoFactor) return response.redirect(303, paths.twoFactorSetup);
    showForm(request, response, {});
  });

  router.post(paths.recovery, codePending, async (request, response) => {
    const account = accountOfRequest(request);
    if (!account.hasTwoFactor) return response.redirect(303, paths.twoFactorSetup);
    const { recoveryKey } = typedValues(request, ['recoveryKey']);
    if (keyFromTyped(recoveryKey) === '') {
      return showForm(request, response, { recoveryKey: request.t.twoFactor.recovery.missing });
    }
    const outcome = await disableTwoFactor(services, account, {
      recoveryKey,
      sessionIdHash: hashed(request.sessionID),
      origin: originOf(request),
    });
    if (outcome.problem !== undefined) {
      const help = helpFor(services.config, account);
      return showForm(request, response, { recoveryKey: problemText(request.t, outcome.problem, help) });
    }
    const { sso } = request.session;
    const returnTo = storedReturnTo(services.keyring, request, paths.dashboard);
    await beginPendingSignIn(services, request, outcome.account, { returnTo, sso });
    response.redirect(303, paths.twoFactorDisabled);
  });

  router.get(paths.twoFactorDisabled, codePending, (request: Request, response) => {
    if (accountOfRequest(request).hasTwoFactor) return response.redirect(303, paths.signInCode);
    response.page('sign-in/two-factor-disabled', { title: request.t.twoFactor.disabled.title });
  });

  function showForm(request: Request, response: Response, errors: Record<string, string>): void {
    response.page('sign-in/recovery', {
      title: request.t.twoFactor.recovery.title,
      errors,
      help: helpSentence(
        helpFor(services.config, accountOfRequest(request)),
        request.t.whoCanHelp.askForTwoFactorReset,
      ),
    });
  }

  return router;
}

/** Says what is wrong with a recovery key and how to continue. */
function problemText(t: Catalogue, problem: RecoveryKeyProblem, help: Help): string {
  const { malformed, wrong } = t.twoFactor.recovery;
  switch (problem) {
    case 'malformed':
      return malformed({ length: RECOVERY_KEY_LENGTH });
    case 'wrong':
      return `${wrong} ${helpSentence(help, t.whoCanHelp.askForTwoFactorReset)}`;
    case 'totpLocked':
      return tooManyWrongCodes(t, help);
  }
}
