import { Router, type Request, type Response } from 'express';
import { helpFor } from '../../accounts/who-can-help.ts';
import { offersPasskeys } from '../../passkeys/relying-party.ts';
import { addFlash } from '../page/flash.ts';
import { forbidCompression } from '../http/compression.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, actorOfRequest, codePending, signedInOrFirstRun } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { storedReturnTo } from '../http/return-to.ts';
import { hashed } from '../../sessions/session-id.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { enrolApp } from '../../two-factor/enrolment.ts';
import { readKept } from '../sign-in/new-recovery-key.ts';
import { hashRecoveryKey } from '../../two-factor/recovery-key.ts';
import { finishSetup, setupSecret } from './finish-setup.ts';
import { newAppSecret } from './new-app.ts';
import { showSetup } from './setup-page.ts';
import { markRecoveryKeyRead } from '../../two-factor/two-factor-repository.ts';

/** Serves the two-factor set-up during sign-in, and the recovery key that follows it. */
export function twoFactorRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.twoFactorSetup, codePending, async (request, response) => {
    const sealedSecret = setupSecret(request);
    if (sealedSecret === undefined) return response.redirect(303, paths.signInCode);
    await show(request, response, sealedSecret, {});
  });

  router.post(paths.twoFactorSetup, codePending, async (request, response) => {
    const sealedSecret = setupSecret(request);
    if (sealedSecret === undefined) return response.redirect(303, paths.signInCode);
    const { code } = typedValues(request, ['code']);
    const enrolled = await enrolApp(services, {
      accountId: accountOfRequest(request).id,
      sealedSecret,
      code,
      resetLinkId: request.session.resetLinkId,
      sessionIdHash: hashed(request.sessionID),
      origin: originOf(request),
    });
    if (enrolled.outcome === 'wrong-code') {
      const help = helpFor(services.config, accountOfRequest(request));
      const errors = { code: codeValidationMessage(request.t, enrolled.problem, help) };
      return show(request, response, sealedSecret, errors);
    }
    await finishSetup(services, request, response, enrolled, 'password and code');
  });

  router.get(paths.recoveryKey, signedInOrFirstRun, (request, response) => {
    if (request.session.newRecoveryKey === undefined) return response.redirect(303, paths.dashboard);
    showRecoveryKey(request, response, {});
  });

  router.post(paths.recoveryKey, signedInOrFirstRun, async (request, response) => {
    if (request.session.newRecoveryKey === undefined) return response.redirect(303, paths.dashboard);
    if (typedValues(request, ['saved']).saved === '') {
      return showRecoveryKey(request, response, { saved: request.t.twoFactor.recoveryKey.saveFirst });
    }
    const { accountId } = actorOfRequest(request);
    const key = readKept(services.keyring, request, accountId);
    const counts = await markRecoveryKeyRead(services.database, accountId, hashRecoveryKey(key));
    if (!counts) addFlash(request, 'error', request.t.twoFactor.recoveryKey.replaced);
    delete request.session.newRecoveryKey;
    if (!accountOfRequest(request).hasAuthenticatorApp && newAppSecret(request, 'add') !== undefined)
      return response.redirect(303, paths.addAuthenticatorApp);
    const next = storedReturnTo(services.keyring, request, paths.dashboard);
    delete request.session.sealedReturnTo;
    response.redirect(303, next);
  });

  function show(
    request: Request,
    response: Response,
    sealedSecret: string,
    errors: Record<string, string>,
  ): Promise<void> {
    const instead = offersPasskeys(services.config)
      ? { href: paths.passkeySetup, label: request.t.passkeys.setup.instead }
      : null;
    return showSetup(services, request, response, { sealedSecret, errors, instead });
  }

  function showRecoveryKey(request: Request, response: Response, errors: Record<string, string>): void {
    const { accountId, username } = actorOfRequest(request);
    forbidCompression(response);
    response.page('two-factor/recovery-key', {
      title: request.t.twoFactor.recoveryKey.title,
      errors,
      recoveryKey: readKept(services.keyring, request, accountId),
      username,
    });
  }

  return router;
}
