import { Router } from 'express';
import { typedValues } from '../page/form.ts';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { requestEmail } from '../../sign-in/request-email.ts';
import { identifierFrom } from '../../accounts/sign-in-identifier.ts';

/** Serves "Forgot your password?". The response does not depend on whether the login exists. */
export function forgotPasswordRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.forgotPassword, anyone, (request, response) => {
    if (request.query.asked !== undefined) {
      return response.page('sign-in/password-reset-requested', { title: 'Check your email' });
    }
    // Restores the input of a form that was out of date.
    const values = typedValues(request, ['identifier']);
    response.page('sign-in/forgot-password', { title: 'Forgot your password?', values, errors: {} });
  });

  router.post(paths.forgotPassword, anyone, async (request, response) => {
    const { identifier } = typedValues(request, ['identifier']);
    if (identifierFrom(identifier) === '') {
      const errors = { identifier: 'Enter your username or email address.' };
      return response.page('sign-in/forgot-password', {
        title: 'Forgot your password?',
        values: { identifier },
        errors,
      });
    }
    const origin = originOf(request);
    const earlier = await requestEmail(services, 'forgot-password', { typed: identifier, origin });
    if (!earlier) return response.redirect(303, `${paths.forgotPassword}?asked`);
    response.status(429).set('Retry-After', String(earlier.retryAfterSeconds));
    response.page('sign-in/already-requested', { title: 'Check your email', ...earlier, signUp: false });
  });

  return router;
}
