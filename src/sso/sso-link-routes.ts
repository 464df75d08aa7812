import { Router } from 'express';
import { linksByMailAlone } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import { anyone } from '../http/guards.ts';
import { hashed } from '../http/session-store.ts';
import type { OneTimeLink } from '../links/link.ts';
import { openLink } from '../links/open-link.ts';
import { isSomeoneElseSignedIn } from '../links/other-session.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { beginFlow } from './begin-flow.ts';
import { findProviderAt } from './oauth-settings-repository.ts';
import type { FlowPurpose } from './sso-flow.ts';
import { whatBefore } from './sso-link-page.ts';
import { troubled } from './sso-trouble-page.ts';

/** From the page of a mailed link to the provider. The link is used up only by what comes back. */
export function ssoLinkRoutes(services: Services): Router {
  const router = Router();

  for (const purpose of ['invitation', 'sso-link', '2fa-reset'] as const) {
    router.get(
      paths.ssoForLink(purpose, ':token'),
      anyone,
      troubled(services, async (request, response) => {
        const token = String(request.params['token']);
        const opened = await openLink(services, purpose, token);
        const provider =
          opened.state === 'live' && (await findProviderAt(services.database, opened.account.adminPath));
        // The link's own page says what is the matter.
        const ownPage = () => response.redirect(303, paths.link(purpose, token));
        if (opened.state !== 'live' || !provider) return ownPage();
        const { account, link } = opened;
        if (isSomeoneElseSignedIn(request, account.id)) return ownPage();
        if (purpose === 'sso-link' && whatBefore(request, account) !== null) return ownPage();
        if (purpose === '2fa-reset' && account.hasPassword) return ownPage();
        const sessionHash = linksByMailAlone(account) ? null : hashed(request.sessionID);
        const why = purposeOf(link, account, sessionHash);
        response.redirect(303, await beginFlow(services, request, response, provider, why, link.address));
      }),
    );
  }

  return router;
}

function purposeOf(link: OneTimeLink, account: Account, sessionHash: string | null): FlowPurpose {
  const facts = { linkId: link.id, accountId: account.id };
  return link.purpose === '2fa-reset'
    ? { kind: 'reset-2fa', ...facts }
    : { kind: 'link', ...facts, sessionHash };
}
