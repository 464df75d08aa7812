import type { Request, Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import { ownWords, passwordProblem, passwordRules } from '../../accounts/passwords/password-rules.ts';
import { typedValues } from '../page/form.ts';
import type { Services } from '../../services.ts';
import type { SsoButton } from '../sign-in/sso-button.ts';

export interface NewPasswordPage {
  title: string;
  lead: string;
  /** A sentence shown above the form. */
  notice?: string;
  /** The button to the provider, if the person can use that instead of a password. */
  ssoButton?: SsoButton | null;
}

/** Shows the form to set a password, for invitations and password resets. */
export function showNewPassword(
  { config }: Services,
  request: Request,
  response: Response,
  account: Account,
  page: NewPasswordPage,
  errors: Record<string, string> = {},
): void {
  response.page('links/new-password', {
    ssoButton: null,
    notice: null,
    ...page,
    errors,
    action: request.path,
    username: account.username,
    rules: passwordRules(ownWords(account, config.productName)),
  });
}

/** Returns the typed password, which is never trimmed, and a validation message if the password is not allowed. */
export async function readNewPassword(
  { config }: Services,
  request: Request,
  account: Account,
): Promise<{ password: string; validationMessage: string | undefined }> {
  const { password } = typedValues(request, ['password']);
  const problem = await passwordProblem(password, ownWords(account, config.productName));
  return { password, validationMessage: problem?.(request.t) };
}
