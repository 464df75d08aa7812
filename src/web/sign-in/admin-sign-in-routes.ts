import { Router } from 'express';
import { anyone } from '../http/guards.ts';
import { localPathOr } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { showPasswordStep } from './password-step.ts';

/**
 * The sign-in page of a level, with its own provider's button. A name that no level has looks like one without a
 * provider. Behind the other pages below /login.
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
