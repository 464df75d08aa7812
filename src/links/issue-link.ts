import type { Transaction } from '../database/transaction.ts';
import type { Keyring } from '../keyring.ts';
import { linkLifetimes, type LinkPurpose, type OneTimeLink } from './link.ts';
import { endLinks, insertLink, type NewLink } from './link-repository.ts';

/** Makes a link in the transaction of its cause. An older open link of the same purpose is replaced. */
export async function issueLink(
  { sql }: Transaction,
  keyring: Keyring,
  request: Pick<NewLink, 'accountId' | 'address' | 'askedBy' | 'cause' | 'renewalOf'> & {
    purpose: LinkPurpose;
  },
): Promise<OneTimeLink> {
  await endLinks(sql, request.accountId, 'replaced', [request.purpose]);
  return insertLink(sql, {
    ...request,
    keyId: keyring.currentId,
    lifetimeMinutes: linkLifetimes[request.purpose],
  });
}
