import type { Request } from 'express';
import type { Account } from '../../accounts/account.ts';
import { acceptInvitation } from '../../sign-in/password-by-link.ts';
import { originOf } from '../http/request-origin.ts';
import type { Services } from '../../services.ts';
import { beginPendingSignIn } from '../sign-in/sign-in.ts';
import { beginBundledFlow } from '../sso/begin-link-flow.ts';
import { logSsoError } from '../sso/sso-error-page.ts';
import { SsoError } from '../../sso/client/sso-error.ts';
import { linkButton } from '../sign-in/sso-button.ts';
import type { LinkPage } from './link-page.ts';
import { readNewPassword, showNewPassword, type NewPasswordPage } from './new-password-form.ts';

/**
 * Redirects straight to the bundled provider, whose page also offers to set a password instead. The page here is for
 * people who return from there to set a password, and for installations with another provider.
 */
export function invitationPage(services: Services): LinkPage {
  const { ssoName } = services.config;

  async function page(request: Request, account: Account, notice?: string): Promise<NewPasswordPage> {
    const { t, params } = request;
    const { invitation, newPassword } = t.links;
    const ssoButton = await linkButton(services, t, account, 'invitation', String(params['token']));
    const own = account.firstRunPending ? invitation.firstLogin(account) : invitation.own(account);
    return {
      ...(notice !== undefined && { notice }),
      ...(ssoButton
        ? { title: invitation.title, lead: `${own} ${invitation.chooseHow}`, ssoButton }
        : { title: invitation.titleForPassword, lead: `${own} ${newPassword.thenTwoFactor}` }),
    };
  }

  return {
    async show(request, response, live) {
      const { account } = live;
      let notice: string | undefined;
      try {
        const setsPassword = request.query['password'] !== undefined;
        const url = setsPassword ? null : await beginBundledFlow(services, request, response, live);
        if (url !== null) return response.redirect(303, url);
      } catch (error) {
        if (!(error instanceof SsoError)) throw error;
        logSsoError(services, request, error);
        notice = request.t.links.invitation.unavailable({ ssoName });
      }
      showNewPassword(services, request, response, account, await page(request, account, notice));
    },

    async submit(request, response, { link, account }) {
      const { password, validationMessage } = await readNewPassword(services, request, account);
      if (validationMessage !== undefined) {
        const again = await page(request, account);
        showNewPassword(services, request, response, account, again, { password: validationMessage });
        return true;
      }
      const accepted = await acceptInvitation(services, {
        linkId: link.id,
        accountId: account.id,
        password,
        origin: originOf(request),
      });
      if (!accepted) return false;
      response.redirect(303, await beginPendingSignIn(services, request, accepted));
      return true;
    },
  };
}
