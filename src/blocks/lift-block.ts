import type { Account } from '../accounts/account.ts';
import type { Transaction } from '../audit/transaction.ts';
import { identifierFrom } from '../accounts/sign-in-identifier.ts';
import { deleteBucketsOf } from '../rate-limits/rate-limit-repository.ts';
import { accountSubject, identifierSubject } from '../rate-limits/rate-limits.ts';
import { clearBlock } from './block-repository.ts';

/**
 * Ends a block, whether someone tried the username or the address. Runs in the caller's transaction. Keeps the number
 * of wrong codes in a row, because only a 2FA reset clears it.
 */
export async function liftBlock(
  { sql }: Transaction,
  { id, username, email }: Pick<Account, 'id' | 'username' | 'email'>,
): Promise<void> {
  await clearBlock(sql, id);
  const identifiers = [username, email].map((typed) => identifierSubject(identifierFrom(typed)));
  await deleteBucketsOf(sql, [accountSubject(id), ...identifiers]);
}
