import { Router, type Request, type Response } from 'express';
import { helpFor } from '../../accounts/who-can-help.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { addApp } from '../../two-factor/change-app.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { accountOfRequest, actorOfRequest, signedInOrFirstRun } from '../http/guards.ts';
import { storedReturnTo } from '../http/return-to.ts';
import { addFlash } from '../page/flash.ts';
import { typedValues } from '../page/form.ts';
import { endNewApp, newAppSecret } from './new-app.ts';
import { showSetup } from './setup-page.ts';

/** Adds an authenticator app to a login with passkeys. Offered after a setup with a passkey, and on User's Profile. */
export function addAppRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.addAuthenticatorApp, signedInOrFirstRun, async (request, response) => {
    const sealedSecret = newAppSecret(request, 'add');
    if (sealedSecret === undefined) return response.redirect(303, paths.changeTwoFactor);
    await show(request, response, sealedSecret, {});
  });

  router.post(paths.addAuthenticatorApp, signedInOrFirstRun, async (request, response) => {
    const sealedSecret = newAppSecret(request, 'add');
    if (sealedSecret === undefined) return response.redirect(303, paths.changeTwoFactor);
    const { code } = typedValues(request, ['code']);
    const result = await addApp(services, actorOfRequest(request), { sealedSecret, code });
    if (result.outcome === 'wrong-code') {
      const help = helpFor(services.config, accountOfRequest(request));
      const errors = { code: codeValidationMessage(request.t, result.problem, help) };
      return show(request, response, sealedSecret, errors);
    }
    const { added, hasOne } = request.t.twoFactor.addApp;
    if (result.outcome === 'added') addFlash(request, 'success', added);
    else addFlash(request, 'error', hasOne);
    const next = storedReturnTo(services.keyring, request, paths.profile);
    endNewApp(request);
    delete request.session.sealedReturnTo;
    response.redirect(303, next);
  });

  function show(
    request: Request,
    response: Response,
    sealedSecret: string,
    errors: Record<string, string>,
  ): Promise<void> {
    const words = request.t.twoFactor.addApp;
    const href = storedReturnTo(services.keyring, request, paths.profile);
    return showSetup(services, request, response, {
      sealedSecret,
      errors,
      words,
      instead: { href, label: words.notNow },
    });
  }

  return router;
}
