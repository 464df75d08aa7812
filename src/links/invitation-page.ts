import type { Request } from 'express';
import { acceptInvitation } from '../accounts/password-by-link.ts';
import type { Account } from '../accounts/account.ts';
import { originOf } from '../http/request-origin.ts';
import type { Services } from '../services.ts';
import { beginHalfSignIn } from '../sign-in/sign-in.ts';
import { linkWay } from '../sso/sso-way.ts';
import type { LinkPage } from './link-page.ts';
import { readNewPassword, showNewPassword, type NewPasswordPage } from './new-password-form.ts';

/** The invited set a password, and go on to two-factor. */
export function invitationPage(services: Services): LinkPage {
  async function page(request: Request, account: Account): Promise<NewPasswordPage> {
    const way = await linkWay(services, account, 'invitation', String(request.params['token']));
    const own = `You get your own login at ${account.adminName}. Your username is ${account.username}.`;
    return way
      ? { title: 'Welcome', lead: `${own} Choose how you sign in.`, way }
      : {
          title: 'Welcome: set your password',
          lead: `${own} After the password you set up two-factor authentication.`,
        };
  }

  return {
    async show(request, response, { account }) {
      showNewPassword(services, request, response, account, await page(request, account));
    },

    async submit(request, response, { link, account }) {
      const { password, objection } = await readNewPassword(services, request, account);
      if (objection !== undefined) {
        const again = await page(request, account);
        showNewPassword(services, request, response, account, again, { password: objection });
        return true;
      }
      const accepted = await acceptInvitation(services, {
        linkId: link.id,
        accountId: account.id,
        password,
        origin: originOf(request),
      });
      if (!accepted) return false;
      response.redirect(303, await beginHalfSignIn(services, request, accepted));
      return true;
    },
  };
}
