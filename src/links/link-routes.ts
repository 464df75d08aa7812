import { Router, type RequestHandler } from 'express';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { formatClock } from '../times.ts';
import { isRenewable } from './dead-link.ts';
import { showDeadLink, showUnknownLink } from './link-pages.ts';
import type { LinkHandler, LinkPages } from './link-page.ts';
import { linkPurposes, type LinkPurpose } from './link.ts';
import { openLink } from './open-link.ts';
import { renewLink } from './renew-link.ts';

/** The pages behind mailed links. Reading one changes nothing: mail scanners read them too. */
export function linkRoutes(services: Services, pages: LinkPages): Router {
  const router = Router();

  for (const purpose of linkPurposes) {
    const page = pages[purpose];
    if (!page) continue;
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

  for (const purpose of linkPurposes.filter((one) => pages[one] && isRenewable(one))) {
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
