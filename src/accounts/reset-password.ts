import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const resetPassword: AccountAction = {
  needsFreshProof: true,
  consequences: (account) => [
    `A mail with a link to set a new password goes to ${account.email}. The link can be used once, for 60 minutes.`,
    'The present password stays valid until the new one is set; then all other sessions end.',
    'Two-factor is not touched: its code is asked as always.',
  ],
  perform: (services, actor, accountId) =>
    performAction(services, 'reset-password', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, {
        action: 'reset-password',
        purpose: 'password-reset',
      }),
    ),
};
