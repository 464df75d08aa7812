import { Router, type Request, type Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import { idFrom } from '../page/form.ts';
import { accountOfRequest, anyone, signedIn } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { localPathOr } from '../http/return-to.ts';
import { hashed } from '../../sessions/session-id.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { beginFlow } from './begin-flow.ts';
import { verifyCallback } from './verify-callback.ts';
import { findProviderAt, findProviderBySlug } from '../../sso/settings/oauth-settings-repository.ts';
import type { Provider } from '../../sso/settings/oauth-settings.ts';
import { completeFlow } from './complete-flow.ts';
import { SsoError } from '../../sso/client/sso-error.ts';
import { withSsoErrorPage } from './sso-error-page.ts';

/** The routes that begin a flow from a page of the console, and the callback that the provider redirects to. */
export function ssoRoutes(services: Services): Router {
  const router = Router();
  const { database } = services;

  router.get(paths.ssoSignIn, anyone, withSsoErrorPage(services, signIn));
  router.get(paths.ssoSignInAt(':slug'), anyone, withSsoErrorPage(services, signIn));

  async function signIn(request: Request, response: Response): Promise<void> {
    const returnTo = localPathOr(paths.dashboard, request.query.returnTo);
    if (request.actor) return response.redirect(303, returnTo);
    const { slug } = request.params;
    const provider = await findProviderBySlug(database, typeof slug === 'string' ? slug : null);
    if (!provider) throw new SsoError('not-offered');
    response.redirect(
      303,
      await beginFlow(services, request, response, provider, { kind: 'sign-in', returnTo }),
    );
  }

  router.get(
    paths.ssoReauthentication,
    signedIn,
    withSsoErrorPage(services, async (request, response) => {
      const account = accountOfRequest(request);
      const url = await beginFlow(
        services,
        request,
        response,
        await providerOfLinked(account),
        {
          kind: 'proof',
          accountId: account.id,
          sessionHash: hashed(request.sessionID),
          returnTo: localPathOr(paths.dashboard, request.query.returnTo),
        },
        account.email,
      );
      response.redirect(303, url);
    }),
  );

  router.get(
    paths.ssoCallback(':id'),
    anyone,
    withSsoErrorPage(services, async (request, response) => {
      const finished = await verifyCallback(services, request, idFrom(request.params.id));
      response.redirect(303, await completeFlow(services, request, response, finished, originOf(request)));
    }),
  );

  /** Returns the account's provider. Throws SsoError if the account is not linked to the one that applies to it. */
  async function providerOfLinked(account: Account): Promise<Provider> {
    const provider = await findProviderAt(database, account.adminPath);
    if (!account.ssoIdentity || !provider) throw new SsoError('not-offered');
    if (provider.issuer !== account.ssoIdentity.issuer) {
      throw new SsoError('other-provider', { facts: { adminName: account.adminName } });
    }
    return provider;
  }

  return router;
}
