import { linkLifetime } from '../links/link.ts';
import { unlessZero, type AccountAction } from './account-action.ts';
import { mailLink } from './mail-link.ts';
import { performAction } from './perform-action.ts';

export const reset2fa: AccountAction = {
  needsReauthentication: true,
  consequences(t, { email, hasPassword }, { passkeyNames }) {
    const { link, asksForPassword, asksForSso, codesKept, passkeysRemoved } = t.actions.consequences.reset2fa;
    const lifetime = linkLifetime(t, '2fa-reset');
    return [
      link({ email, lifetime }),
      hasPassword ? asksForPassword : asksForSso,
      codesKept,
      ...unlessZero(passkeyNames.length, ({ count }) =>
        passkeysRemoved({ count, names: t.formats.list(passkeyNames) }),
      ),
    ];
  },
  inBulk: {
    consequences(t, { passkeys }) {
      const { links, codesKept, passkeysRemoved } = t.actions.consequences.reset2fa.inBulk;
      const lifetime = linkLifetime(t, '2fa-reset');
      return [links({ lifetime }), codesKept, ...unlessZero(passkeys, passkeysRemoved)];
    },
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'reset-2fa', actor, accountId, (transaction, account) =>
      mailLink(services, transaction, actor, account, { action: 'reset-2fa', purpose: '2fa-reset' }),
    ),
};
