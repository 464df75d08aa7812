import { linkLifetime } from '../links/link.ts';
import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const resetPassword: AccountAction = {
  needsReauthentication: true,
  consequences: (account) => [
    `We'll email ${account.email} a link to set a ${account.hasPassword ? 'new ' : ''}password. The link works once, for ${linkLifetime('password-reset')}.`,
    account.hasPassword
      ? 'The current password keeps working until the new one is set. Then all sessions end.'
      : 'Once the password is set, all sessions end.',
    account.hasTwoFactor
      ? 'Two-factor authentication stays as it is.'
      : 'Signing in with the password starts with setting up two-factor authentication.',
  ],
  perform: (services, actor, accountId) =>
    performAction(services, 'reset-password', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, {
        action: 'reset-password',
        purpose: 'password-reset',
      }),
    ),
};
