import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction, type Transaction } from '../database/transaction.ts';
import { TooManyRequestsError } from '../lib/errors.ts';
import { EmailLimitError } from '../mail/email-limit.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Services } from '../services.ts';
import { giveBackTry, noteBlock, takeTry, type Bucket, type FilledBucket } from './throttle-repository.ts';

/**
 * Counts the attempt before it is made, and takes it back unless it failed: `attempt` returns undefined if it did.
 * Calls `onFull` if the failure filled a bucket. Throws TooManyRequestsError if one was full before.
 */
export async function throttledTry<T>(
  services: Services,
  buckets: readonly Bucket[],
  attempt: () => Promise<T | undefined>,
  onFull: (full: FilledBucket[]) => Promise<void>,
): Promise<T | undefined> {
  const taken = await takeTry(services.database, buckets);
  if (!taken.allowed) throw new TooManyRequestsError(taken.retryAfterSeconds, 'failed-attempts');
  let failed = false;
  try {
    const result = await attempt();
    failed = result === undefined;
    return result;
  } finally {
    if (!failed) await giveBackTry(services.database, buckets);
    else if (taken.full.length > 0) await onFull(taken.full);
  }
}

/** When the last of the buckets is empty again. */
export function lastOf(full: readonly FilledBucket[]): Date {
  return new Date(Math.max(...full.map(({ expiresAt }) => expiresAt.getTime())));
}

/** The same in a transaction of its own. */
export async function beginBlock(
  services: Services,
  account: Account,
  until: Date | null,
  origin: RequestOrigin,
): Promise<void> {
  await withTransaction(services.database, (transaction) => recordBlock(transaction, account, until, origin));
}

/**
 * Records a block, and notifies the login's owner, once per block however many attempts follow. If `until` is null, only
 * a 2FA reset helps. `account` is null if no login has the identifier that someone tried.
 */
export async function recordBlock(
  transaction: Transaction,
  account: Account | null,
  until: Date | null,
  origin: RequestOrigin,
): Promise<void> {
  if (account && until && !(await noteBlock(transaction.sql, account.id, until))) return;
  if (account?.status === 'active') await notifyOwner(transaction, account, until, origin);
  transaction.audit({
    action: 'block',
    outcome: 'done',
    actor: null,
    subject: account && partyOf(account),
    reason: until ? `until ${until.toISOString()}` : 'until two-factor is reset',
    origin,
  });
}

/** Beyond the limit the event in the log is enough: anyone can cause a block, again and again. */
async function notifyOwner(
  transaction: Transaction,
  account: Account,
  until: Date | null,
  origin: RequestOrigin,
): Promise<void> {
  try {
    await queueMail(transaction, {
      message: 'account-blocked',
      accountId: account.id,
      adminId: account.adminId,
      address: account.email,
      data: { from: origin.address, until: until && until.toISOString() },
      cause: 'block',
    });
  } catch (error) {
    if (!(error instanceof EmailLimitError)) throw error;
  }
}
