import { findAccount } from '../accounts/account-repository.ts';
import type { Account, Status } from '../accounts/account.ts';
import type { Services } from '../services.ts';
import { mayRenew } from './dead-link.ts';
import { findLink, findNewestLink } from './link-repository.ts';
import { readToken } from './link-token.ts';
import type { LinkPurpose, OneTimeLink } from './link.ts';

/** A link that can be used, and its account. */
export interface LiveLink {
  link: OneTimeLink;
  account: Account;
}

/** The result of opening an emailed link. Opening it changes nothing, because email scanners open links too. */
export type OpenedLink =
  | { state: 'unknown' }
  | { state: 'dead'; link: OneTimeLink; account: Account | undefined; renewable: boolean }
  | { state: 'live'; link: OneTimeLink; account: Account };

/** The account statuses in which a link of that purpose can be used. */
const statusFor: Record<LinkPurpose, readonly Status[]> = {
  invitation: ['pending'],
  'password-reset': ['active'],
  '2fa-reset': ['active'],
  'sso-link': ['active', 'pending'],
  'address-change': ['active'],
  'new-sign-in': ['active'],
  'sign-up': ['pending'],
};

/**
 * Finds the link in a token. The link is dead if it can no longer be used, or if the account's status or an inactive
 * admin makes it useless. Returns the state `unknown` if the token is not genuine or its link has been deleted.
 */
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
