import { Router, type RequestHandler } from 'express';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { ssoLinkPage } from '../sso/sso-link-page.ts';
import { formatClock } from '../times.ts';
import { addressChangePage } from './address-change-page.ts';
import { invitationPage } from './invitation-page.ts';
import { showDeadLink, showUnknownLink } from './link-pages.ts';
import type { LinkHandler, LinkPage } from './link-page.ts';
import type { LinkPurpose } from './link.ts';
import { openLink } from './open-link.ts';
import { passwordResetPage } from './password-reset-page.ts';
import { renewLink } from './renew-link.ts';
import { twoFactorResetPage } from './two-factor-reset-page.ts';

/** The pages behind mailed links. Reading one changes nothing: mail scanners read them too. */
export function linkRoutes(services: Services): Router {
  const router = Router();
  const pages = {
    invitation: invitationPage(services),
    'password-reset': passwordResetPage(services),
    '2fa-reset': twoFactorResetPage(services),
    'sso-link': ssoLinkPage(services),
    'address-change': addressChangePage(services),
  };

  for (const [purpose, page] of Object.entries(pages) as [keyof typeof pages, LinkPage][]) {
    const path = paths.link(purpose, ':token');
    router.get(path, anyone, whenLive(purpose, page.show));
    router.post(
      path,
      anyone,
      whenLive(purpose, async (request, response, live) => {
        if (await page.submit(request, response, live)) return;
        const now = await openLink(services, purpose, request.params.token);
        if (now.state === 'dead') showDeadLink(response, purpose, String(request.params.token), now);
        else showUnknownLink(response);
      }),
    );
  }

  for (const purpose of ['invitation', 'password-reset'] as const) {
    router.post(paths.renewLink(purpose, ':token'), anyone, async (request, response) => {
      const opened = await openLink(services, purpose, request.params.token);
      if (opened.state === 'unknown') return showUnknownLink(response);
      if (opened.state === 'live') {
        return response.redirect(303, paths.link(purpose, String(request.params.token)));
      }
      const renewal = await renewLink(services, opened.link, originOf(request));
      if (renewal.outcome === 'refused') {
        return showDeadLink(response, purpose, String(request.params.token), { ...opened, renewable: false });
      }
      const at = renewal.outcome === 'already-mailed' ? renewal.at : null;
      response.page('links/renewed', {
        title: 'A new link is on its way',
        already: at && formatClock(at, opened.account?.timeZone),
      });
    });
  }

  function whenLive(purpose: LinkPurpose, handle: LinkHandler): RequestHandler {
    return async (request, response) => {
      const opened = await openLink(services, purpose, request.params.token);
      if (opened.state === 'unknown') return showUnknownLink(response);
      if (opened.state === 'dead') {
        return showDeadLink(response, purpose, String(request.params.token), opened);
      }
      await handle(request, response, opened);
    };
  }

  return router;
}
