import { Router, type Request, type RequestHandler } from 'express';
import { anyone, isSomeoneElseSignedIn } from '../http/guards.ts';
import { TooManyRequestsError } from '../../lib/errors.ts';
import { formDraft } from '../page/form-draft.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { signOut } from '../sign-in/sign-out.ts';
import { consume } from '../../rate-limits/rate-limit-repository.ts';
import { linkBuckets } from '../../rate-limits/rate-limits.ts';
import { isRenewable } from '../../links/dead-link.ts';
import { showDeadLink, showUnknownLink } from './link-pages.ts';
import type { LinkHandler, LinkPages } from './link-page.ts';
import { linkPurposes, type LinkPurpose, type OneTimeLink } from '../../links/link.ts';
import { openLink, type OpenedLink } from '../../links/open-link.ts';
import { askToSignOut } from './other-session.ts';
import { renewLink } from '../../account-actions/renew-link.ts';

/**
 * Serves the pages that emailed links open. GET changes nothing, because mail scanners open links too. A link never
 * ends someone else's session without asking (S6).
 */
export function linkRoutes(services: Services, pages: LinkPages): Router {
  const router = Router();

  for (const purpose of linkPurposes) {
    const page = pages[purpose];
    if (!page) continue;
    const path = paths.link(purpose, ':token');
    const draft = formDraft(services, { page: path, fields: [] });
    router.get(path, anyone, whenLive(purpose, page.show));
    router.post(
      path,
      anyone,
      whenLive(purpose, async (request, response, live) => {
        await limitPosts(live.link);
        if (await page.submit(request, response, live)) return;
        const now = await openFor(request, purpose);
        if (now.state === 'dead') showDeadLink(services.config, request, response, purpose, now);
        else showUnknownLink(services.config, request, response);
      }),
    );
    router.post(paths.signOutForLink(purpose, ':token'), anyone, draft, async (request, response) => {
      const opened = await openFor(request, purpose);
      if (opened.state === 'unknown') return showUnknownLink(services.config, request, response);
      if (opened.state === 'live' && isSomeoneElseSignedIn(request, opened.account.id)) {
        await signOut(services, request, response);
      }
      response.redirect(303, paths.link(purpose, String(request.params.token)));
    });
  }

  for (const purpose of linkPurposes.filter((one) => pages[one] && isRenewable(one))) {
    const draft = formDraft(services, { page: paths.link(purpose, ':token'), fields: [] });
    router.post(paths.renewLink(purpose, ':token'), anyone, draft, async (request, response) => {
      const opened = await openFor(request, purpose);
      if (opened.state === 'unknown') return showUnknownLink(services.config, request, response);
      if (opened.state === 'live') {
        return response.redirect(303, paths.link(purpose, String(request.params.token)));
      }
      await limitPosts(opened.link);
      const renewal = await renewLink(services, opened.link, originOf(request));
      if (renewal.outcome === 'refused') {
        return showDeadLink(services.config, request, response, purpose, {
          ...opened,
          renewable: false,
        });
      }
      const at = renewal.outcome === 'already-mailed' ? renewal.at : null;
      response.page('links/renewed', {
        title: request.t.links.renewed.title,
        already: at && request.t.formats.clock(at, opened.account?.timeZone),
      });
    });
  }

  /** Limits the posts to one link, so that it cannot be used to make the server hash passwords without end. */
  async function limitPosts({ id }: OneTimeLink): Promise<void> {
    const consumed = await consume(services.database, linkBuckets(id));
    if (!consumed.allowed) throw new TooManyRequestsError(consumed.retryAfterSeconds, 'link');
  }

  /** Opens the link of a request, whose page is in the language of the link's login. */
  async function openFor(request: Request, purpose: LinkPurpose): Promise<OpenedLink> {
    const opened = await openLink(services, purpose, request.params['token']);
    if (opened.state !== 'unknown') request.linkOwner = opened.account;
    return opened;
  }

  function whenLive(purpose: LinkPurpose, handle: LinkHandler): RequestHandler {
    return async (request, response) => {
      const opened = await openFor(request, purpose);
      if (opened.state === 'unknown') return showUnknownLink(services.config, request, response);
      if (opened.state === 'dead') {
        return showDeadLink(services.config, request, response, purpose, opened);
      }
      if (isSomeoneElseSignedIn(request, opened.account.id)) {
        return askToSignOut(services.config, request, response, purpose, opened);
      }
      await handle(request, response, opened);
    };
  }

  return router;
}
