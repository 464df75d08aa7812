import type { Account } from '../accounts/account.ts';
import type { Transaction } from '../database/transaction.ts';
import { identifierFrom } from '../sign-in/sign-in-identifier.ts';
import { deleteBucketsOf } from '../sign-in/throttle-repository.ts';
import { accountSubject, identifierSubject } from '../sign-in/throttling.ts';
import { clearBlock } from './block-repository.ts';

/**
 * Ends a block, whether the username or the address was tried. Wrong codes in a row still count, because only a 2FA
 * reset ends those.
 */
export async function liftBlock(
  { sql }: Transaction,
  { id, username, email }: Pick<Account, 'id' | 'username' | 'email'>,
): Promise<void> {
  await clearBlock(sql, id);
  const identifiers = [username, email].map((typed) => identifierSubject(identifierFrom(typed)));
  await deleteBucketsOf(sql, [accountSubject(id), ...identifiers]);
}
