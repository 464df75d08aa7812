import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const reset2fa: AccountAction = {
  needsFreshProof: true,
  consequences: (account) => [
    `We’ll email ${account.email} a link to set up two-factor authentication again. The link works once, for 24 hours.`,
    account.hasPassword
      ? 'The link’s page asks for the password first.'
      : 'The link’s page asks for Single Sign-On first.',
    'The present two-factor stays valid until the new one is confirmed; then all other sessions end and a new recovery key is shown.',
  ],
  perform: (services, actor, accountId) =>
    performAction(services, 'reset-2fa', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, { action: 'reset-2fa', purpose: '2fa-reset' }),
    ),
};
