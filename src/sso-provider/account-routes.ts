import { Router } from 'express';
import { accountOfRequest, anyone, signedIn } from '../web/http/guards.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { providerPaths } from './provider-paths.ts';
import { readClientContext } from './client-context.ts';

/** One's own account: it is where everybody goes who has signed in, and what they have instead of a dashboard. */
export function accountRoutes(services: Services): Router {
  const router = Router();

  router.get([paths.home, paths.profile], anyone, (_request, response) =>
    response.redirect(303, paths.dashboard),
  );

  router.get(paths.dashboard, signedIn, (request, response) => {
    // Whoever came from a product goes back there, whichever mails and pages lay between.
    const clientContext = readClientContext(services, request);
    if (clientContext) return response.redirect(303, providerPaths.interaction(clientContext.uid));
    response.page('sso-provider/account', { title: 'Your account', account: accountOfRequest(request) });
  });

  return router;
}
