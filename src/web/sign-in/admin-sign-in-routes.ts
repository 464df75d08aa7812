import { Router } from 'express';
import { anyone } from '../http/guards.ts';
import { localPathOr } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { showPasswordStep } from './password-step.ts';

/**
 * Serves the sign-in page of an admin, with its own provider's button. An unknown short name shows the same page as an
 * admin without a provider. Must come after the other routes under /login, because `:slug` matches them too.
 */
export function adminSignInRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.signInAt(':slug'), anyone, async (request, response) => {
    if (request.actor) return response.redirect(303, localPathOr(paths.dashboard, request.query.returnTo));
    await showPasswordStep(services, request, response, {
      slug: String(request.params['slug']),
      identifier: '',
    });
  });
  return router;
}
