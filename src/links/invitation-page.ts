import { acceptInvitation } from '../accounts/password-by-link.ts';
import type { Account } from '../accounts/account.ts';
import { originOf } from '../http/request-origin.ts';
import type { Services } from '../services.ts';
import { beginHalfSignIn } from '../sign-in/sign-in.ts';
import type { LinkPage } from './link-page.ts';
import { readNewPassword, showNewPassword } from './new-password-form.ts';

/** The invited set a password, and go on to two-factor. */
export function invitationPage(services: Services): LinkPage {
  const page = (account: Account) => ({
    title: 'Welcome: set your password',
    lead: `You get your own login at ${account.adminName}. Your username is ${account.username}. After the password you set up two-factor authentication.`,
  });

  return {
    show: (request, response, { account }) =>
      showNewPassword(services, request, response, account, page(account)),

    async submit(request, response, { link, account }) {
      const { password, objection } = readNewPassword(services, request, account);
      if (objection !== undefined) {
        showNewPassword(services, request, response, account, page(account), { password: objection });
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
