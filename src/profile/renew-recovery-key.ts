import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import { NotFoundError } from '../lib/errors.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Services } from '../services.ts';
import { hashRecoveryKey, newRecoveryKey } from '../two-factor/recovery-key.ts';
import { replaceRecoveryKey } from '../two-factor/two-factor-repository.ts';

/**
 * Replaces the actor's recovery key, in one transaction. Returns the new key, which cannot be shown again because only
 * its hash is stored. Throws NotFoundError if there is no key to replace, and AccessEndedError.
 */
export async function renewRecoveryKey({ database }: Services, actor: Actor): Promise<string> {
  const key = newRecoveryKey();
  await withTransaction(database, async (transaction) => {
    await lockAccount(transaction.sql, actor.accountId);
    await requireAccess(transaction.sql, actor);
    if (!(await replaceRecoveryKey(transaction.sql, actor.accountId, hashRecoveryKey(key)))) {
      throw new NotFoundError();
    }
    transaction.audit({
      action: 'renew-recovery-key',
      outcome: 'done',
      actor: partyOf(actor),
      subject: partyOf(actor),
      origin: actor.origin,
    });
  });
  return key;
}
