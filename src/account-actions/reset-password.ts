import { linkLifetime } from '../links/link.ts';
import { unlessZero, type AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const resetPassword: AccountAction = {
  needsReauthentication: true,
  consequences(t, { email, hasPassword, hasTwoFactor }) {
    const words = t.actions.consequences.resetPassword;
    const lifetime = linkLifetime(t, 'password-reset');
    return [
      hasPassword ? words.newPassword({ email, lifetime }) : words.firstPassword({ email, lifetime }),
      hasPassword ? words.passwordKept : words.sessionsEndLater,
      hasTwoFactor ? words.twoFactorKept : words.setsUpTwoFactor,
    ];
  },
  inBulk: {
    consequences(t, { accounts, withPassword, withTwoFactor }) {
      const { inBulk, twoFactorKept } = t.actions.consequences.resetPassword;
      return [
        inBulk.links({ lifetime: linkLifetime(t, 'password-reset') }),
        inBulk.passwordsKept,
        ...unlessZero(accounts - withPassword, inBulk.withoutPassword),
        twoFactorKept,
        ...unlessZero(accounts - withTwoFactor, inBulk.withoutTwoFactor),
      ];
    },
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'reset-password', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, {
        action: 'reset-password',
        purpose: 'password-reset',
      }),
    ),
};
