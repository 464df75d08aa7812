import { linkLifetime } from '../links/link.ts';
import type { AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const resendInvitation: AccountAction = {
  consequences(t, { email, ssoOffered }, _summary, { config: { ssoName } }) {
    const { link, withSso, olderEnd } = t.actions.consequences.resendInvitation;
    return [
      link({ email, lifetime: linkLifetime(t, 'invitation') }),
      ...(ssoOffered ? [withSso({ ssoName })] : []),
      olderEnd,
    ];
  },
  inBulk: {
    consequences(t, _totals, { config: { ssoName } }) {
      const { inBulk, olderEnd } = t.actions.consequences.resendInvitation;
      return [inBulk({ lifetime: linkLifetime(t, 'invitation'), ssoName }), olderEnd];
    },
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'resend-invitation', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, { action: 'resend-invitation', purpose: 'invitation' }),
    ),
};
