import type { ListedAccount } from './account.ts';

/** How a login does two-factor authentication. The place of each is its number in accounts.facets. */
export const twoFactorKinds = ['off', 'app', 'passkey', 'both'] as const;

export type TwoFactorKind = (typeof twoFactorKinds)[number];

/** Returns how a login does two-factor authentication. */
export function twoFactorKind({
  hasAuthenticatorApp,
  passkeyCount,
}: Pick<ListedAccount, 'hasAuthenticatorApp' | 'passkeyCount'>): TwoFactorKind {
  if (passkeyCount === 0) return hasAuthenticatorApp ? 'app' : 'off';
  return hasAuthenticatorApp ? 'both' : 'passkey';
}
