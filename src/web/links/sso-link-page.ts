import type { Request, Response } from 'express';
import { linksByMailAlone } from '../../accounts/account-policy.ts';
import type { Account } from '../../accounts/account.ts';
import { helpFor, helpSentence } from '../../accounts/who-can-help.ts';
import { typedValues } from '../page/form.ts';
import { originOf } from '../http/request-origin.ts';
import { returnQuery } from '../http/return-to.ts';
import { allowFormsTo } from '../http/security-headers.ts';
import type { LinkPage } from './link-page.ts';
import type { LiveLink } from '../../links/open-link.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { checkPassword } from '../../sign-in/check-password.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { serverTime } from '../page/reauthentication.ts';
import { trustedDeviceOf } from '../http/trusted-device.ts';
import { completeSignIn } from '../sign-in/sign-in.ts';
import { checkCode } from '../../two-factor/check-code.ts';
import { codeProblem } from '../../two-factor/totp.ts';
import { beginBundledFlow } from '../sso/begin-link-flow.ts';
import { logSsoError } from '../sso/sso-error-page.ts';
import { SsoError } from '../../sso/client/sso-error.ts';
import { linkButton } from '../sign-in/sso-button.ts';

/** What the person has to do before they can continue to the provider, or null if nothing is required. */
type Before = 'credentials' | 'password' | 'sign-in' | 'two-factor' | null;

/**
 * Links a login with its provider. The owner of an active login first confirms their identity with their password and
 * code, or is already signed in. Then the page redirects to the bundled provider, or links to any other provider.
 */
export function ssoLinkPage(services: Services): LinkPage {
  const { ssoName } = services.config;

  async function show(
    request: Request,
    response: Response,
    { account }: LiveLink,
    errors: Record<string, string> = {},
    notice: string | null = null,
  ): Promise<void> {
    // Submitting the password and code redirects to the provider.
    allowFormsTo(response, services.config.ssoOrigin);
    response.page('sso/link', {
      title: request.t.sso.link.title({ ssoName }),
      errors,
      action: request.path,
      username: account.username,
      adminName: account.adminName,
      signInHref: paths.signIn + returnQuery(paths.ssoLinkPage(String(request.params['token']))),
      notice,
      help: helpSentence(helpFor(services.config, account), request.t.whoCanHelp.ifYouNeedHelp),
      before: requiredStep(request, account),
      ssoButton: await linkButton(services, request.t, account, 'sso-link', String(request.params['token'])),
      serverTime: serverTime(request),
    });
  }

  return {
    async show(request, response, live) {
      const showsPage = request.query['page'] !== undefined || requiredStep(request, live.account) !== null;
      if (showsPage) return show(request, response, live);
      try {
        const url = await beginBundledFlow(services, request, response, live);
        if (url !== null) return response.redirect(303, url);
      } catch (error) {
        if (!(error instanceof SsoError)) throw error;
        logSsoError(services, request, error);
        return show(request, response, live, {}, request.t.sso.link.unavailable({ ssoName }));
      }
      await show(request, response, live);
    },

    async submit(request, response, live) {
      const errors = await checkFactors(request, live.account);
      if (Object.keys(errors).length > 0) {
        await show(request, response, live, errors);
        return true;
      }
      await completeSignIn(services, request, response, live.account);
      response.redirect(303, paths.link('sso-link', String(request.params['token'])));
      return true;
    },
  };

  async function checkFactors(request: Request, account: Account): Promise<Record<string, string>> {
    const { password, code } = typedValues(request, ['password', 'code']);
    const problem = codeProblem(code);
    const labels = request.t.sso.link;
    const errors = {
      ...(password === '' && { password: labels.passwordMissing }),
      ...(problem && { code: codeValidationMessage(request.t, problem, helpFor(services.config, account)) }),
    };
    if (Object.keys(errors).length > 0) return errors;
    const origin = originOf(request);
    const checked = await checkPassword(services, {
      identifier: account.username,
      password,
      origin,
      trustedDeviceOf: trustedDeviceOf(services, request),
    });
    if (checked?.id !== account.id) return { password: labels.passwordWrong };
    const outcome = await checkCode(services, { account, code, origin });
    return outcome === 'right'
      ? {}
      : { code: codeValidationMessage(request.t, outcome, helpFor(services.config, account)) };
  }
}

/** Returns what the person has to do before they can continue to the provider, or null if nothing is required. */
export function requiredStep(request: Request, account: Account): Before {
  if (linksByMailAlone(account)) return null;
  // The signed-in person is the link's owner, because the link routes handle anyone else first.
  if (request.actor) return null;
  if (!account.hasPassword) return 'password';
  if (account.hasAuthenticatorApp) return 'credentials';
  // The page has no field for a passkey, which the sign-in page has.
  return account.hasTwoFactor ? 'sign-in' : 'two-factor';
}
