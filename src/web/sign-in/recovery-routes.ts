import { Router, type Request, type Response } from 'express';
import { helpFor } from '../../accounts/who-can-help.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, codePending } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { hashed } from '../../sessions/session-id.ts';
import { storedReturnTo } from '../http/return-to.ts';
import { keyFromTyped } from '../../lib/typed-text.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { disableTwoFactor } from '../../two-factor/disable-two-factor.ts';
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
      return showForm(request, response, { recoveryKey: 'Enter your Recovery Key.' });
    }
    const outcome = await disableTwoFactor(services, account, {
      recoveryKey,
      sessionIdHash: hashed(request.sessionID),
      origin: originOf(request),
    });
    if (outcome.error !== undefined) return showForm(request, response, { recoveryKey: outcome.error });
    const { sso } = request.session;
    const returnTo = storedReturnTo(services.keyring, request, paths.dashboard);
    await beginPendingSignIn(services, request, outcome.account, { returnTo, sso });
    response.redirect(303, paths.twoFactorDisabled);
  });

  router.get(paths.twoFactorDisabled, codePending, (request: Request, response) => {
    if (accountOfRequest(request).hasTwoFactor) return response.redirect(303, paths.signInCode);
    response.page('sign-in/two-factor-disabled', { title: 'Two-factor authentication is disabled' });
  });

  function showForm(request: Request, response: Response, errors: Record<string, string>): void {
    response.page('sign-in/recovery', {
      title: 'Reset your two-factor authentication',
      errors,
      help: helpFor(services.config, accountOfRequest(request)),
    });
  }

  return router;
}
