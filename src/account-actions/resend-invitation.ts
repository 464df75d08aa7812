import { linkLifetime } from '../links/link.ts';
import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const resendInvitation: AccountAction = {
  consequences: (account, _summary, { config }) => [
    `We'll email a new invitation to ${account.email}. Its link works once, for ${linkLifetime('invitation')}.`,
    ...(account.ssoOffered
      ? [`It lets them sign in with ${config.ssoName}, or set a password instead.`]
      : []),
    'Older invitations stop working.',
  ],
  inBulk: {
    participle: 'emailed a new invitation',
    consequences: (_totals, { config }) => [
      `Each link works once, for ${linkLifetime('invitation')}. It lets them set a password, or sign in with ${config.ssoName} if OAuth settings apply.`,
      'Older invitations stop working.',
    ],
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'resend-invitation', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, { action: 'resend-invitation', purpose: 'invitation' }),
    ),
};
