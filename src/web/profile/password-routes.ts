import { Router, type Request, type Response } from 'express';
import { ownWords, passwordRules } from '../../accounts/passwords/password-rules.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { changePassword } from '../../profile/change-password.ts';

/** Changes the signed-in person's password. */
export function passwordRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.changePassword, signedIn, (request, response) => {
    // A first password is set by an emailed link, because there is no current one to enter.
    if (!accountOfRequest(request).hasPassword) return response.redirect(303, paths.setOwnPassword);
    show(request, response, {});
  });

  router.post(paths.changePassword, signedIn, async (request, response) => {
    const { current, password } = typedValues(request, ['current', 'password']);
    const change = { current, next: password };
    await saveForm(
      request,
      response,
      paths.profile,
      async () => {
        await changePassword(services, actorOfRequest(request), accountOfRequest(request), change);
        return request.t.profile.password.changed;
      },
      (errors) => show(request, response, errors),
    );
  });

  function show(request: Request, response: Response, errors: Record<string, string>): void {
    const account = accountOfRequest(request);
    response.page('profile/password', {
      title: request.t.profile.password.title,
      errors,
      username: account.username,
      rules: passwordRules(ownWords(account, services.config.productName)),
    });
  }

  return router;
}
