import type { Transaction } from '../audit/transaction.ts';
import type { Keyring } from '../lib/keyring.ts';
import { linkLifetimes, type OneTimeLink } from './link.ts';
import { endLinks, insertLink, type NewLink } from './link-repository.ts';

type LinkRequest = Omit<NewLink, 'keyId' | 'lifetimeMinutes'>;

/** Creates a link in the caller's transaction. It replaces any open link of the same account and purpose. */
export async function issueLink(
  transaction: Transaction,
  keyring: Keyring,
  request: LinkRequest,
): Promise<OneTimeLink> {
  await endLinks(transaction.sql, request.accountId, 'replaced', [request.purpose]);
  return issueFirstLink(transaction, keyring, request);
}

/** Creates a link for a new account, which has none to replace, in the caller's transaction. */
export function issueFirstLink(
  { sql }: Transaction,
  keyring: Keyring,
  request: LinkRequest,
): Promise<OneTimeLink> {
  return insertLink(sql, {
    ...request,
    keyId: keyring.currentId,
    lifetimeMinutes: linkLifetimes[request.purpose],
  });
}
