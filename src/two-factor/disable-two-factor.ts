import { findAccount, lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireSession } from '../sessions/require-access.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { lastOf, withRateLimit } from '../rate-limits/with-rate-limit.ts';
import { findWrongCodes } from '../blocks/block-repository.ts';
import { beginBlock } from '../blocks/record-block.ts';
import { MAX_WRONG_CODES, recoveryKeyBuckets } from '../rate-limits/rate-limits.ts';
import { deletePasskeys } from '../passkeys/passkey-repository.ts';
import { changedPasskeys } from '../passkeys/passkey.ts';
import { canBeRecoveryKey, hashRecoveryKey } from './recovery-key.ts';
import { useRecoveryKey } from './two-factor-repository.ts';

export type RecoveryKeyProblem = 'malformed' | 'wrong' | 'totpLocked';

export type Disabled = { account: Account; problem?: undefined } | { problem: RecoveryKeyProblem };

/**
 * Uses the recovery key to turn off two-factor authentication, remove the passkeys and end all sessions of the account.
 * The person must set up two-factor authentication again next. Runs in a transaction of its own. Returns `problem` if
 * the key is malformed or incorrect, or if there were too many wrong codes in a row. Throws TooManyRequestsError if there
 * were too many wrong keys, or AccessEndedError if the session has ended.
 */
export async function disableTwoFactor(
  services: Services,
  account: Account,
  {
    recoveryKey,
    sessionIdHash,
    origin,
  }: { recoveryKey: string; sessionIdHash: string; origin: RequestOrigin },
): Promise<Disabled> {
  if (!canBeRecoveryKey(recoveryKey)) return { problem: 'malformed' };
  if ((await findWrongCodes(services.database, account.id)) >= MAX_WRONG_CODES)
    return { problem: 'totpLocked' };
  const useKey = () =>
    withTransaction(services.database, async (transaction) => {
      const { sql } = transaction;
      await lockAccount(sql, account.id);
      await requireSession(sql, sessionIdHash);
      if (!(await useRecoveryKey(sql, account.id, hashRecoveryKey(recoveryKey)))) return undefined;
      const removed = await deletePasskeys(sql, account.id);
      await endAllSessions(sql, account.id);
      await queueMail(transaction, {
        message: 'recovery-key-used',
        accountId: account.id,
        adminId: account.adminId,
        address: account.email,
        data: { from: origin.address },
      });
      transaction.audit({
        action: 'use-recovery-key',
        outcome: 'done',
        actor: partyOf(account),
        subject: partyOf(account),
        changes: { twoFactor: { before: 'on', after: 'off' }, ...changedPasskeys({ removed }) },
        origin,
      });
      return findAccount(sql, account.id);
    });
  const after = await withRateLimit(services, recoveryKeyBuckets(account.id), useKey, (full) =>
    beginBlock(services, account, lastOf(full), origin),
  );
  return after ? { account: after } : { problem: 'wrong' };
}
