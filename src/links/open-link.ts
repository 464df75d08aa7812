import { findAccount } from '../accounts/account-repository.ts';
import type { Account, Status } from '../accounts/account.ts';
import type { Services } from '../services.ts';
import { mayRenew } from './dead-link.ts';
import { findLink, findNewestLink } from './link-repository.ts';
import { readToken } from './link-token.ts';
import type { LinkPurpose, OneTimeLink } from './link.ts';

/** A live link and whose it is. */
export interface LiveLink {
  link: OneTimeLink;
  account: Account;
}

/** What a mailed link leads to. Reading it changes nothing. */
export type OpenedLink =
  | { state: 'unknown' }
  | { state: 'dead'; link: OneTimeLink; account: Account | undefined; renewable: boolean }
  | { state: 'live'; link: OneTimeLink; account: Account };

/** The status that an account is in while a link of that purpose is of use. */
const statusFor: Record<LinkPurpose, readonly Status[]> = {
  invitation: ['pending'],
  'password-reset': ['active'],
  '2fa-reset': ['active'],
  'sso-link': ['active', 'pending'],
  'address-change': ['active'],
  'sign-up': ['pending'],
};

export async function openLink(
  { database, keyring }: Services,
  purpose: LinkPurpose,
  token: unknown,
): Promise<OpenedLink> {
  const id = typeof token === 'string' ? readToken(keyring, purpose, token) : undefined;
  const link = id === undefined ? undefined : await findLink(database, id);
  if (!link) return { state: 'unknown' };
  const account = link.accountId === null ? undefined : await findAccount(database, link.accountId);
  const useful = account !== undefined && statusFor[purpose].includes(account.status) && account.adminActive;
  if (useful && link.state === 'live') return { state: 'live', link, account };
  const newest = account && (await findNewestLink(database, account.id, purpose));
  return {
    state: 'dead',
    link,
    account,
    renewable: useful && newest !== undefined && mayRenew(link, newest),
  };
}
