import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const resendInvitation: AccountAction = {
  consequences: (account, _standing, { config }) => [
    `A new invitation goes to ${account.email}. It can be used once, for 72 hours.`,
    ...(account.ssoOffered ? [`Its page offers ${config.ssoName} and a password.`] : []),
    'Older invitations stop working and say so.',
  ],
  perform: (services, actor, accountId) =>
    performAction(services, 'resend-invitation', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, { action: 'resend-invitation', purpose: 'invitation' }),
    ),
};
