import { linkLifetime } from '../links/link.ts';
import { unlessZero, type AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

/**
 * Emails a pending account an invitation, which allows Single Sign-On, and an active account a link to Single Sign-On.
 */
export const linkAccount: AccountAction = {
  consequences(t, { status, email }, _summary, { config: { ssoName } }) {
    const { pending, active, asksForPassword } = t.actions.consequences.linkAccount;
    return status === 'pending'
      ? [pending({ email, ssoName }), t.actions.consequences.resendInvitation.olderEnd]
      : [active({ email, ssoName, lifetime: linkLifetime(t, 'sso-link') }), asksForPassword];
  },
  inBulk: {
    consequences(t, totals, { config: { ssoName } }) {
      const { pending, active } = t.actions.consequences.linkAccount.inBulk;
      const lifetime = linkLifetime(t, 'sso-link');
      return [
        ...unlessZero(totals.pending, (count) => pending({ ...count, ssoName })),
        ...unlessZero(totals.accounts - totals.pending, (count) => active({ ...count, lifetime })),
      ];
    },
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'link-account', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, {
        action: 'link-account',
        purpose: account.status === 'pending' ? 'invitation' : 'sso-link',
      }),
    ),
};
