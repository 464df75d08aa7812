import { linkLifetime } from '../links/link.ts';
import { someOf, type AccountAction } from './account-action.ts';
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
  inBulk: {
    participle: 'emailed a password reset link',
    consequences: ({ accounts, withPassword, withTwoFactor }) => [
      `Each link works once, for ${linkLifetime('password-reset')}.`,
      'The current password keeps working until the new one is set. Then all sessions of that login end.',
      ...someOf(accounts - withPassword, 'has no password yet.', 'have no password yet.'),
      'Two-factor authentication stays as it is.',
      ...someOf(
        accounts - withTwoFactor,
        'hasn’t set it up yet. They’ll do so when they sign in with the new password.',
        'haven’t set it up yet. They’ll do so when they sign in with the new password.',
      ),
    ],
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'reset-password', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, {
        action: 'reset-password',
        purpose: 'password-reset',
      }),
    ),
};
