import type { Request, Response } from 'express';
import { typedValues } from '../page/form.ts';
import { localPathOr } from '../http/return-to.ts';
import { passkeySignInButton } from '../page/passkey-button.ts';
import { menuLabel } from '../page/left-menu.ts';
import { offersPasskeys } from '../../passkeys/relying-party.ts';
import type { Services } from '../../services.ts';
import { reportProxyProblem } from './proxy-problem.ts';
import { signInButton } from './sso-button.ts';
import { signInNotice } from './sign-in-notices.ts';

/** Shows the first sign-in step, of the root or of the admin whose short name is in the URL. */
export async function showPasswordStep(
  services: Services,
  request: Request,
  response: Response,
  { slug, identifier }: { slug: string; identifier: string },
  errors: Record<string, string> = {},
): Promise<void> {
  const requested = typedValues(request, ['returnTo']).returnTo || request.query.returnTo;
  const returnTo = localPathOr('', requested);
  const hasPasskeys = offersPasskeys(services.config);
  response.page('sign-in/password', {
    title: request.t.signIn.password.title,
    values: { identifier },
    errors,
    notice: signInNotice(request),
    proxyProblem: reportProxyProblem(services, request),
    returnTo,
    returnsTo: menuLabel(returnTo, request.t),
    slug,
    passkey: hasPasskeys ? passkeySignInButton(request.t) : null,
    autocomplete: hasPasskeys ? 'username webauthn' : 'username',
    sso: await signInButton(services, request.t, slug === '' ? null : slug, returnTo),
  });
}
