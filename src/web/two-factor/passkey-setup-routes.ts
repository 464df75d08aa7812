import { Router, type Request, type Response } from 'express';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { beginAddingPasskey } from '../../passkeys/add-passkey.ts';
import { passkeyForm } from '../../passkeys/passkey-form.ts';
import { PASSKEY_NAME_LIMIT } from '../../passkeys/passkey-limits.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { hashed } from '../../sessions/session-id.ts';
import { enrolPasskey } from '../../two-factor/enrolment.ts';
import { accountOfRequest, codePending } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { typedValues } from '../page/form.ts';
import { newPasskeyButton } from '../page/passkey-button.ts';
import { finishSetup, setupSecret } from './finish-setup.ts';

/** Serves the two-factor set-up with a passkey, during sign-in. */
export function passkeySetupRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.passkeySetup, codePending, (request, response) => {
    if (setupSecret(request) === undefined) return response.redirect(303, paths.signInCode);
    show(request, response, '', {});
  });

  router.post(paths.passkeyToSetUp, codePending, async (request, response) => {
    if (setupSecret(request) === undefined) throw new NotFoundError();
    const browserHash = hashed(request.sessionID);
    // The setup removes the current passkeys, so a device that has one may create another.
    const options = { browserHash, replaces: true };
    response.json(await beginAddingPasskey(services, accountOfRequest(request), options));
  });

  router.post(paths.passkeySetup, codePending, async (request, response) => {
    if (setupSecret(request) === undefined) return response.redirect(303, paths.signInCode);
    const typed = typedValues(request, ['name', 'newPasskey']);
    const form = parseForm(passkeyForm(request.t), typed);
    if (!form.ok) return show(request, response, typed.name, form.errors);
    try {
      const enrolled = await enrolPasskey(services, {
        accountId: accountOfRequest(request).id,
        name: form.value.name,
        response: typed.newPasskey,
        resetLinkId: request.session.resetLinkId,
        sessionIdHash: hashed(request.sessionID),
        origin: originOf(request),
      });
      request.usedPasskey = enrolled.kind;
      await finishSetup(services, request, response, enrolled, 'password and passkey');
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      show(request, response, typed.name, inLanguageOf(request.t, error.errors));
    }
  });

  function show(request: Request, response: Response, name: string, errors: Record<string, string>): void {
    response.page('two-factor/passkey-setup', {
      title: request.t.passkeys.setup.title,
      errors,
      name,
      nameLimit: PASSKEY_NAME_LIMIT,
      button: newPasskeyButton(request.t, paths.passkeyToSetUp),
    });
  }

  return router;
}
