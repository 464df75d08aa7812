import { Router } from 'express';
import { accountOfRequest, anyone, signedIn } from '../http/guards.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { providerPaths } from './provider-paths.ts';
import { readWayBack } from './way-back.ts';

/** One's own account, and where everybody goes who has signed in. */
export function accountRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.home, anyone, (_request, response) => response.redirect(303, paths.dashboard));

  // Whoever came from a product goes back there, whichever mails and pages lay between.
  router.get(paths.dashboard, signedIn, (request, response) => {
    const wayBack = readWayBack(services, request);
    response.redirect(303, wayBack ? providerPaths.interaction(wayBack.uid) : paths.profile);
  });

  router.get(paths.profile, signedIn, (request, response) => {
    response.page('sso-provider/account', { title: 'Your account', account: accountOfRequest(request) });
  });

  return router;
}
