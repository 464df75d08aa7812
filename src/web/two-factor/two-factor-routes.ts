import { Router, type Request, type Response } from 'express';
import { helpFor } from '../../accounts/who-can-help.ts';
import { addFlash } from '../page/flash.ts';
import { forbidCompression } from '../http/compression.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, actorOfRequest, codePending, signedInOrFirstRun } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { storedReturnTo, storeReturnTo } from '../http/return-to.ts';
import { hashed } from '../../sessions/session-id.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { completeSignIn } from '../sign-in/sign-in.ts';
import { endSession } from '../sign-in/sign-out.ts';
import { confirmEnrolment } from '../../two-factor/enrolment.ts';
import { keepForReading, readKept } from '../sign-in/new-recovery-key.ts';
import { hashRecoveryKey } from '../../two-factor/recovery-key.ts';
import { showSetup } from './setup-page.ts';
import { markRecoveryKeyRead } from '../../two-factor/two-factor-repository.ts';

/** Serves the two-factor set-up during sign-in, and the recovery key that follows it. */
export function twoFactorRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.twoFactorSetup, codePending, async (request, response) => {
    const sealedSecret = sealedSecretOf(request);
    if (sealedSecret === undefined) return response.redirect(303, paths.signInCode);
    await showSetup(services, request, response, { sealedSecret, errors: {} });
  });

  router.post(paths.twoFactorSetup, codePending, async (request, response) => {
    const sealedSecret = sealedSecretOf(request);
    if (sealedSecret === undefined) return response.redirect(303, paths.signInCode);
    const { code } = typedValues(request, ['code']);
    const enrolled = await confirmEnrolment(services, {
      accountId: accountOfRequest(request).id,
      sealedSecret,
      code,
      resetLinkId: request.session.resetLinkId,
      sessionIdHash: hashed(request.sessionID),
      origin: originOf(request),
    });
    if (enrolled.outcome === 'wrong-code') {
      const errors = {
        code: codeValidationMessage(
          request.t,
          enrolled.problem,
          helpFor(services.config, accountOfRequest(request)),
        ),
      };
      return showSetup(services, request, response, { sealedSecret, errors });
    }
    if (enrolled.outcome === 'overtaken') {
      await endSession(services, request, response);
      return response.redirect(303, `${paths.signIn}?notice=overtaken`);
    }
    const { account, recoveryKey } = enrolled;
    const returnTo = await completeSignIn(services, request, response, account);
    keepForReading(services.keyring, request, account.id, recoveryKey);
    storeReturnTo(services.keyring, request, returnTo);
    response.redirect(303, paths.recoveryKey);
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
    const next = storedReturnTo(services.keyring, request, paths.dashboard);
    delete request.session.newRecoveryKey;
    delete request.session.sealedReturnTo;
    response.redirect(303, next);
  });

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

/** An account that already has two-factor can set it up again only through an emailed link. */
function sealedSecretOf(request: Request): string | undefined {
  const { newTotpSecret, resetLinkId } = request.session;
  const mayReplace = !accountOfRequest(request).hasTwoFactor || resetLinkId !== undefined;
  return mayReplace ? newTotpSecret : undefined;
}
