import type { Request, Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import { ownWords, passwordValidationMessage } from '../../accounts/passwords/password-rules.ts';
import { typedValues } from '../page/form.ts';
import type { Services } from '../../services.ts';
import type { SsoButton } from '../sign-in/sso-button.ts';

export interface NewPasswordPage {
  title: string;
  lead: string;
  /** What the reader should know first. */
  notice?: string;
  /** The other way in, where there is one. */
  way?: SsoButton | null;
}

/** The form of one new password, as invitation and reset show it. */
export function showNewPassword(
  { config }: Services,
  request: Request,
  response: Response,
  account: Account,
  page: NewPasswordPage,
  errors: Record<string, string> = {},
): void {
  response.page('links/new-password', {
    way: null,
    notice: null,
    ...page,
    errors,
    action: request.path,
    username: account.username,
    words: ownWords(account, config.productName),
  });
}

/** The typed password, or why it is refused. It is never trimmed. */
export async function readNewPassword(
  { config }: Services,
  request: Request,
  account: Account,
): Promise<{ password: string; validationMessage: string | undefined }> {
  const { password } = typedValues(request, ['password']);
  return {
    password,
    validationMessage: await passwordValidationMessage(password, ownWords(account, config.productName)),
  };
}
