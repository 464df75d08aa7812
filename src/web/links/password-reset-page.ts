import type { Account } from '../../accounts/account.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { resetPasswordByLink } from '../../sign-in/password-by-link.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { LinkPage } from './link-page.ts';
import { readNewPassword, showNewPassword } from './new-password-form.ts';

/** Sets a new password. The person then signs in with it and with their code. */
export function passwordResetPage(services: Services): LinkPage {
  const page = ({ links: { passwordReset } }: Catalogue, account: Account) => ({
    title: passwordReset.title,
    lead: passwordReset.introduction(account),
  });

  return {
    show: (request, response, { account }) =>
      showNewPassword(services, request, response, account, page(request.t, account)),

    async submit(request, response, { link, account }) {
      const { password, validationMessage } = await readNewPassword(services, request, account);
      if (validationMessage !== undefined) {
        showNewPassword(services, request, response, account, page(request.t, account), {
          password: validationMessage,
        });
        return true;
      }
      const changed = await resetPasswordByLink(services, {
        linkId: link.id,
        accountId: account.id,
        password,
        origin: originOf(request),
      });
      if (!changed) return false;
      response.redirect(303, `${paths.signIn}?notice=password-set`);
      return true;
    },
  };
}
