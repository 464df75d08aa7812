import type { Transaction } from '../audit/transaction.ts';
import type { Keyring } from '../lib/keyring.ts';
import { linkLifetimes, type OneTimeLink } from './link.ts';
import { endLinks, insertLink, type NewLink } from './link-repository.ts';

type LinkRequest = Omit<NewLink, 'keyId' | 'lifetimeMinutes'>;

/** Makes a link in the transaction of its cause. An older open link of the same purpose is replaced. */
export async function issueLink(
  transaction: Transaction,
  keyring: Keyring,
  request: LinkRequest,
): Promise<OneTimeLink> {
  await endLinks(transaction.sql, request.accountId, 'replaced', [request.purpose]);
  return issueFirstLink(transaction, keyring, request);
}

/** The same for an account that is new, and has no link to replace. */
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
