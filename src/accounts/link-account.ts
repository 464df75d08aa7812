import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

/** A pending account gets its invitation, whose page offers Single Sign-On; an active one a link of its own. */
export const linkAccount: AccountAction = {
  consequences: (account, _standing, { config }) =>
    account.status === 'pending'
      ? [
          `An invitation goes to ${account.email}. Its page offers ${config.ssoName} and a password.`,
          'Older invitations stop working and say so.',
        ]
      : [
          `A ${config.ssoName} invitation goes to ${account.email}. Its link can be used once, for 24 hours.`,
          'The link’s page asks for the account’s password and code. Nothing changes until it is linked.',
        ],
  perform: (services, actor, accountId) =>
    performAction(services, 'link-account', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, {
        action: 'link-account',
        purpose: account.status === 'pending' ? 'invitation' : 'sso-link',
      }),
    ),
};
