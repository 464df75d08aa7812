import type { Request } from 'express';
import type { Account } from '../accounts/account.ts';
import { acceptInvitation } from '../sign-in/password-by-link.ts';
import { originOf } from '../web/http/request-origin.ts';
import type { LinkPage, LinkPages } from '../web/links/link-page.ts';
import { readNewPassword, showNewPassword } from '../web/links/new-password-form.ts';
import { passwordResetPage } from '../web/links/password-reset-page.ts';
import { twoFactorResetPage } from '../web/links/two-factor-reset-page.ts';
import type { Services } from '../services.ts';
import { beginPendingSignIn } from '../web/sign-in/sign-in.ts';

/** The pages that the provider's emailed links open. */
export function providerLinkPages(services: Services): LinkPages {
  return {
    'sign-up': signUpPage(services),
    'password-reset': passwordResetPage(services),
    '2fa-reset': twoFactorResetPage(services),
  };
}

/** The email has proved the address, so setting a password activates the account. */
function signUpPage(services: Services): LinkPage {
  const page = ({ t }: Request, { email }: Account) => ({
    title: t.ssoProvider.createAccount.title,
    lead: t.ssoProvider.createAccount.introduction({ email }),
  });

  return {
    show: (request, response, { account }) =>
      showNewPassword(services, request, response, account, page(request, account)),

    async submit(request, response, { link, account }) {
      const { password, validationMessage } = await readNewPassword(services, request, account);
      if (validationMessage !== undefined) {
        showNewPassword(services, request, response, account, page(request, account), {
          password: validationMessage,
        });
        return true;
      }
      const { id: accountId } = account;
      const accepted = await acceptInvitation(services, {
        linkId: link.id,
        accountId,
        password,
        origin: originOf(request),
      });
      if (!accepted) return false;
      response.redirect(303, await beginPendingSignIn(services, request, accepted));
      return true;
    },
  };
}
