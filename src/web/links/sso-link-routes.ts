import { Router } from 'express';
import { anyone, isSomeoneElseSignedIn } from '../http/guards.ts';
import { openLink } from '../../links/open-link.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { beginLinkFlow } from '../sso/begin-link-flow.ts';
import { findProviderAt } from '../../sso/settings/oauth-settings-repository.ts';
import { requiredStep } from './sso-link-page.ts';
import { withSsoErrorPage } from '../sso/sso-error-page.ts';

/** Redirects from the page of an emailed link to the provider. The link stays unused until the person comes back. */
export function ssoLinkRoutes(services: Services): Router {
  const router = Router();

  for (const purpose of ['invitation', 'sso-link', '2fa-reset'] as const) {
    router.get(
      paths.ssoForLink(purpose, ':token'),
      anyone,
      withSsoErrorPage(services, async (request, response) => {
        const token = String(request.params['token']);
        const opened = await openLink(services, purpose, token);
        const provider =
          opened.state === 'live' && (await findProviderAt(services.database, opened.account.adminPath));
        // The link's own page explains the problem.
        const ownPage = () => response.redirect(303, paths.link(purpose, token));
        if (opened.state !== 'live' || !provider) return ownPage();
        const { account } = opened;
        if (isSomeoneElseSignedIn(request, account.id)) return ownPage();
        if (purpose === 'sso-link' && requiredStep(request, account) !== null) return ownPage();
        if (purpose === '2fa-reset' && account.hasPassword) return ownPage();
        response.redirect(303, await beginLinkFlow(services, request, response, opened, provider));
      }),
    );
  }

  return router;
}
