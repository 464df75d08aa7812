import type { Account } from '../accounts/account.ts';
import { partyOf } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../database/transaction.ts';
import { TooManyRequestsError } from '../http/http-errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Services } from '../services.ts';
import { giveBackTry, noteBlock, takeTry, type Bucket } from './throttle-repository.ts';
import { subjectKey } from './throttling.ts';

interface Try {
  buckets: Bucket[];
  /** Null for a name that nobody has. */
  account: Account | null;
  origin: RequestOrigin;
}

/**
 * Counts the try before it is made, and gives it back when it was none: when `attempt` answers undefined it failed.
 * The failure that fills a bucket begins a block. Throws TooManyRequestsError when one is full already.
 */
export async function throttledTry<T>(
  services: Services,
  { buckets, account, origin }: Try,
  attempt: () => Promise<T | undefined>,
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
    else if (taken.full.length > 0) await blockFor(services, account, taken.full, origin);
  }
}

/** A full bucket of the address alone blocks the address: the account that happened to be tried is not to blame. */
async function blockFor(
  services: Services,
  account: Account | null,
  full: { subject: string; expiresAt: Date }[],
  origin: RequestOrigin,
): Promise<void> {
  const own = full.filter(({ subject }) => account && subject === subjectKey({ accountId: account.id }));
  if (own.length > 0) await beginBlock(services, account, lastOf(own), origin);
  else await beginBlock(services, null, lastOf(full), origin);
}

function lastOf(full: { expiresAt: Date }[]): Date {
  return new Date(Math.max(...full.map(({ expiresAt }) => expiresAt.getTime())));
}

/** One event and one mail a block, however many tries follow. Without an end only a reset of two-factor helps. */
export async function beginBlock(
  services: Services,
  account: Account | null,
  until: Date | null,
  origin: RequestOrigin,
): Promise<void> {
  await withTransaction(services.database, async (transaction) => {
    if (account && until && !(await noteBlock(transaction.sql, account.id, until))) return;
    if (account?.status === 'active') {
      await queueMail(transaction, {
        message: 'account-blocked',
        accountId: account.id,
        adminId: account.adminId,
        address: account.email,
        data: { from: origin.address, until: until && until.toISOString() },
      });
    }
    transaction.audit({
      action: 'block',
      outcome: 'done',
      actor: null,
      subject: account && partyOf(account),
      reason: until ? `until ${until.toISOString()}` : 'until two-factor is reset',
      origin,
    });
  });
}
