import { Router, type Request, type Response } from 'express';
import { InvalidFormError } from '../accounts/account-errors.ts';
import { ownWords } from '../accounts/password-rules.ts';
import { addFlash } from '../http/flash.ts';
import { typedValues } from '../http/form.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { changePassword } from './change-password.ts';

/** One's own new password. */
export function passwordRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.changePassword, signedIn, (request, response) => {
    // An account that has none gets its first one by a mailed link: there is nothing here to prove itself with.
    if (!accountOfRequest(request).hasPassword) return response.redirect(303, paths.profile);
    show(request, response, {});
  });

  router.post(paths.changePassword, signedIn, async (request, response) => {
    const { current, password } = typedValues(request, ['current', 'password']);
    try {
      const told = await changePassword(services, actorOfRequest(request), accountOfRequest(request), {
        current,
        next: password,
        sessionId: request.sessionID,
      });
      addFlash(request, 'success', told);
      response.redirect(303, paths.profile);
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      show(request, response.status(422), error.errors);
    }
  });

  function show(request: Request, response: Response, errors: Record<string, string>): void {
    const account = accountOfRequest(request);
    response.page('profile/password', {
      title: 'Change password',
      errors,
      username: account.username,
      words: ownWords(account, services.config.productName),
    });
  }

  return router;
}
