import { Router } from 'express';
import { typedValues } from '../page/form.ts';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { requestEmail } from '../../sign-in/request-email.ts';
import { showAlreadyRequested } from './already-requested.ts';
import { identifierFrom } from '../../accounts/sign-in-identifier.ts';

/** Serves "Forgot your password?". The response does not depend on whether the login exists. */
export function forgotPasswordRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.forgotPassword, anyone, (request, response) => {
    const { checkEmail, forgotPassword } = request.t.signIn;
    if (request.query.requested !== undefined) {
      return response.page('sign-in/password-reset-requested', { title: checkEmail.title });
    }
    // Restores the input of a form that was out of date.
    const values = typedValues(request, ['identifier']);
    response.page('sign-in/forgot-password', { title: forgotPassword.title, values, errors: {} });
  });

  router.post(paths.forgotPassword, anyone, async (request, response) => {
    const { identifier } = typedValues(request, ['identifier']);
    if (identifierFrom(identifier) === '') {
      const { forgotPassword, password } = request.t.signIn;
      const errors = { identifier: password.identifierMissing };
      return response.page('sign-in/forgot-password', {
        title: forgotPassword.title,
        values: { identifier },
        errors,
      });
    }
    const origin = originOf(request);
    const earlier = await requestEmail(services, 'forgot-password', { typed: identifier, origin });
    if (!earlier) return response.redirect(303, `${paths.forgotPassword}?requested`);
    showAlreadyRequested(request, response, earlier.what, earlier);
  });

  return router;
}
