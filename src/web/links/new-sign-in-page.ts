import { rejectSignIn } from '../../sign-in/reject-sign-in.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { originOf } from '../http/request-origin.ts';
import type { LinkPage } from './link-page.ts';

/** Confirms that a sign-in was not the owner's, because email scanners open links too. */
export function newSignInPage(services: Services): LinkPage {
  return {
    show(request, response, { account }) {
      response.page('links/new-sign-in', {
        title: request.t.links.newSignIn.title,
        action: request.path,
        account,
      });
    },

    async submit(request, response, { link, account }) {
      const rejected = await rejectSignIn(services, {
        linkId: link.id,
        accountId: account.id,
        origin: originOf(request),
      });
      if (!rejected) return false;
      const notice = account.hasPassword ? 'sign-in-rejected' : 'sessions-ended';
      response.redirect(303, `${paths.signIn}?notice=${notice}`);
      return true;
    },
  };
}
