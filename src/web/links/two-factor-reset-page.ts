import type { Request, Response } from 'express';
import { helpFor, helpSentence } from '../../accounts/who-can-help.ts';
import { typedValues } from '../page/form.ts';
import { originOf } from '../http/request-origin.ts';
import type { Services } from '../../services.ts';
import { checkPassword } from '../../sign-in/check-password.ts';
import { trustedDeviceOf } from '../http/trusted-device.ts';
import { beginPendingSignIn } from '../sign-in/sign-in.ts';
import { linkButton } from '../sign-in/sso-button.ts';
import type { LinkPage } from './link-page.ts';
import type { LiveLink } from '../../links/open-link.ts';

/**
 * Checks the password, or the provider's sign-in if the account has no password, because access to a mailbox alone must
 * not bypass two-factor. The old codes stay valid until a new one is confirmed.
 */
export function twoFactorResetPage(services: Services): LinkPage {
  async function show(
    request: Request,
    response: Response,
    { account }: LiveLink,
    errors: Record<string, string> = {},
  ): Promise<void> {
    response.page('links/two-factor-reset', {
      title: request.t.links.twoFactorReset.title,
      errors,
      action: request.path,
      username: account.username,
      adminName: account.adminName,
      hasPassword: account.hasPassword,
      help: helpSentence(helpFor(services.config, account), request.t.whoCanHelp.askForPasswordReset),
      // The first factor of an account without a password is its provider's sign-in.
      ssoButton: account.hasPassword
        ? null
        : await linkButton(services, request.t, account, '2fa-reset', String(request.params['token'])),
    });
  }

  return {
    show: (request, response, live) => show(request, response, live),

    async submit(request, response, { link, account }) {
      const { password } = typedValues(request, ['password']);
      const { passwordMissing, passwordWrong } = request.t.links.twoFactorReset;
      if (password === '') {
        await show(request, response, { link, account }, { password: passwordMissing });
        return true;
      }
      const checked = await checkPassword(services, {
        identifier: account.username,
        password,
        origin: originOf(request),
        trustedDeviceOf: trustedDeviceOf(services, request),
      });
      if (checked?.id !== account.id) {
        await show(request, response.status(401), { link, account }, { password: passwordWrong });
        return true;
      }
      response.redirect(303, await beginPendingSignIn(services, request, checked, { resetLinkId: link.id }));
      return true;
    },
  };
}
