import { linkLifetime } from '../links/link.ts';
import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const reset2fa: AccountAction = {
  needsReauthentication: true,
  consequences: (account) => [
    `We’ll email ${account.email} a link to set up two-factor authentication again. The link works once, for ${linkLifetime('2fa-reset')}.`,
    account.hasPassword
      ? 'The link asks for the password first.'
      : 'The link asks for a sign-in with Single Sign-On first.',
    'The current codes keep working until the new ones are confirmed. Then all other sessions end, and a new recovery key is shown.',
  ],
  inBulk: {
    participle: 'emailed a link to set up two-factor authentication again',
    consequences: () => [
      `Each link works once, for ${linkLifetime('2fa-reset')}. It asks for the password first, or for Single Sign-On if there is no password.`,
      'The current codes keep working until the new ones are confirmed. Then all other sessions of that login end, and a new recovery key is shown.',
    ],
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'reset-2fa', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, { action: 'reset-2fa', purpose: '2fa-reset' }),
    ),
};
