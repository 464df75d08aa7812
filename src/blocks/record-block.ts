import type { Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { EmailLimitError } from '../mail/queue/limit-emails.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { noteBlock, setSecondFactorsBlocked } from './block-repository.ts';

/**
 * Records a block and notifies the login's owner, once per block however many attempts follow. If `until` is null, only
 * a 2FA reset ends the block. `account` is null if no login has the identifier that someone tried. Runs in the caller's
 * transaction.
 */
export async function recordBlock(
  transaction: Transaction,
  account: Account | null,
  until: Date | null,
  origin: RequestOrigin,
): Promise<void> {
  if (account && until && !(await noteBlock(transaction.sql, account.id, until))) return;
  if (account?.status === 'active') await notifyOwner(transaction, account, until, origin);
  logBlock(transaction, account, until, origin);
}

/** Blocks all second factors until a 2FA reset and logs it, in the caller's transaction. The caller tells the owner. */
export async function blockSecondFactors(
  transaction: Transaction,
  account: Account,
  origin: RequestOrigin,
): Promise<void> {
  await setSecondFactorsBlocked(transaction.sql, account.id);
  logBlock(transaction, account, null, origin);
}

function logBlock(
  transaction: Transaction,
  account: Account | null,
  until: Date | null,
  origin: RequestOrigin,
): void {
  transaction.audit({
    action: 'block',
    outcome: 'done',
    actor: null,
    subject: account && partyOf(account),
    reason: until ? `until ${until.toISOString()}` : 'until two-factor is reset',
    origin,
  });
}

/** Records a block in a separate transaction. */
export async function beginBlock(
  services: Services,
  account: Account,
  until: Date | null,
  origin: RequestOrigin,
): Promise<void> {
  await withTransaction(services.database, (transaction) => recordBlock(transaction, account, until, origin));
}

/** Skips the email at the limit, because anyone can cause a block repeatedly. The event in the log is enough. */
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
