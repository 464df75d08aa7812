import { Router } from 'express';
import { accountOfRequest, anyone, signedIn } from '../web/http/guards.ts';
import { offersPasskeys } from '../passkeys/relying-party.ts';
import { paths } from '../paths.ts';
import { timeZoneLabel } from '../profile/time-zones.ts';
import type { Services } from '../services.ts';
import { providerPaths } from './provider-paths.ts';
import { readClientContext } from './client-context.ts';

/** The person's own account page. Everyone who has signed in lands here, because the provider has no dashboard. */
export function ownAccountRoutes(services: Services): Router {
  const router = Router();

  router.get([paths.home, paths.profile], anyone, (_request, response) =>
    response.redirect(303, paths.dashboard),
  );

  router.get(paths.dashboard, signedIn, (request, response) => {
    // A person who came from a product returns there, even after several emails and pages.
    const clientContext = readClientContext(services, request);
    if (clientContext) return response.redirect(303, providerPaths.interaction(clientContext.uid));
    response.page('sso-provider/account', {
      title: request.t.ssoProvider.account.title,
      account: accountOfRequest(request),
      timeZone: timeZoneLabel(accountOfRequest(request).timeZone),
      offersPasskeys: offersPasskeys(services.config),
    });
  });

  return router;
}
