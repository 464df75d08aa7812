import { findAccount, lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';
import { helpFor } from '../accounts/who-can-help.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireSession } from '../sessions/session-access.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { codeValidationMessage } from './code-messages.ts';
import { lastOf, withRateLimit } from '../rate-limits/with-rate-limit.ts';
import { beginBlock } from '../blocks/record-block.ts';
import { MAX_WRONG_CODES, recoveryKeyBuckets } from '../rate-limits/limits.ts';
import { canBeRecoveryKey, hashRecoveryKey, RECOVERY_KEY_LENGTH } from './recovery-key.ts';
import { findTwoFactor, useRecoveryKey } from './two-factor-repository.ts';

const MALFORMED = `A Recovery Key has ${RECOVERY_KEY_LENGTH} letters and digits. Check that you entered all of it. We didn’t count this as an attempt.`;

export type Disabled = { account: Account; error?: undefined } | { error: string };

/**
 * Uses the recovery key to turn off two-factor authentication, and ends all sessions of the account. The person must
 * set up two-factor authentication again next. Runs in a transaction of its own. Returns a message in `error` if the
 * key is malformed or incorrect. Throws TooManyRequestsError if there were too many wrong keys, or AccessEndedError if
 * the session has ended.
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
  const help = helpFor(services.config, account);
  if (!canBeRecoveryKey(recoveryKey)) return { error: MALFORMED };
  const { wrongCodes } = await findTwoFactor(services.database, account.id);
  if (wrongCodes >= MAX_WRONG_CODES) return { error: codeValidationMessage('only-a-reset-helps', help) };
  const useKey = () =>
    withTransaction(services.database, async (transaction) => {
      const { sql } = transaction;
      await lockAccount(sql, account.id);
      await requireSession(sql, sessionIdHash);
      if (!(await useRecoveryKey(sql, account.id, hashRecoveryKey(recoveryKey)))) return undefined;
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
        changes: { twoFactor: { before: 'on', after: 'off' } },
        origin,
      });
      return findAccount(sql, account.id);
    });
  const after = await withRateLimit(services, recoveryKeyBuckets(account.id), useKey, (full) =>
    beginBlock(services, account, lastOf(full), origin),
  );
  return after
    ? { account: after }
    : {
        error: `This isn’t the Recovery Key of this login, or it has been used. If you have lost it, ${help.askFor('Reset 2FA')}.`,
      };
}
