import { linkLifetime } from '../links/link.ts';
import { someOf, type AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

/**
 * Emails a pending account an invitation, which allows Single Sign-On, and an active account a link to Single Sign-On.
 */
export const linkAccount: AccountAction = {
  consequences: (account, _summary, { config }) =>
    account.status === 'pending'
      ? [
          `We'll email a ${config.ssoName} invitation to ${account.email}. Its link lets them sign in with ${config.ssoName}, or set a password instead.`,
          'Older invitations stop working.',
        ]
      : [
          `We'll email a ${config.ssoName} invitation to ${account.email}. Its link works once, for ${linkLifetime('sso-link')}.`,
          'The link asks for their password and code first. Nothing changes until the login is linked.',
        ],
  inBulk: {
    participle: 'emailed a Single Sign-On invitation',
    consequences: ({ accounts, pending }, { config }) => [
      ...someOf(
        pending,
        `is pending. The link lets them sign in with ${config.ssoName}, or set a password instead. Older invitations stop working.`,
        `are pending. The link lets them sign in with ${config.ssoName}, or set a password instead. Older invitations stop working.`,
      ),
      ...someOf(
        accounts - pending,
        `is active. The link works once, for ${linkLifetime('sso-link')}, and asks for their password and code first. Nothing changes until the login is linked.`,
        `are active. Each link works once, for ${linkLifetime('sso-link')}, and asks for their password and code first. Nothing changes until the login is linked.`,
      ),
    ],
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'link-account', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, {
        action: 'link-account',
        purpose: account.status === 'pending' ? 'invitation' : 'sso-link',
      }),
    ),
};
