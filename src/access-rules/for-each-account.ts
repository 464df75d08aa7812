import type { Knex } from 'knex';
import { findAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import type { Services } from '../services.ts';

/**
 * Applies a rule to each account that `lockNext` finds, in a transaction of its own, so that each audit chain is locked only
 * for a moment. `effect` must change the account so that `lockNext` doesn't find it again. Stops early if `signal` is
 * aborted.
 */
export async function forEachAccount(
  { database }: Services,
  signal: AbortSignal,
  lockNext: (sql: Knex.Transaction) => Promise<number | undefined>,
  effect: (transaction: Transaction, account: Account) => Promise<void>,
): Promise<void> {
  let hasMore = true;
  while (hasMore && !signal.aborted) {
    hasMore = await withTransaction(database, async (transaction) => {
      const id = await lockNext(transaction.sql);
      const account = id === undefined ? undefined : await findAccount(transaction.sql, id);
      if (account) await effect(transaction, account);
      return account !== undefined;
    });
  }
}
