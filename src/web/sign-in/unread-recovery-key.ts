import type { Request } from 'express';
import type { Account } from '../../accounts/account.ts';
import { partyOf } from '../../audit/audit-party.ts';
import { withTransaction } from '../../audit/transaction.ts';
import { addFlash } from '../page/flash.ts';
import { originOf } from '../http/request-origin.ts';
import { storeReturnTo } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { keepForReading } from './new-recovery-key.ts';
import { hashRecoveryKey, newRecoveryKey } from '../../two-factor/recovery-key.ts';
import { replaceUnreadRecoveryKey } from '../../two-factor/two-factor-repository.ts';

/**
 * Replaces the recovery key after a sign-in with a code if its owner never confirmed that they saved it. Returns the
 * path of the page with the new key, otherwise `returnTo`. Runs in its own transaction.
 */
export async function showUnreadKey(
  services: Services,
  request: Request,
  account: Account,
  returnTo: string,
): Promise<string> {
  const key = newRecoveryKey();
  const replaced = await withTransaction(services.database, async (transaction) => {
    if (!(await replaceUnreadRecoveryKey(transaction.sql, account.id, hashRecoveryKey(key)))) return false;
    transaction.audit({
      action: 'renew-recovery-key',
      outcome: 'done',
      actor: partyOf(account),
      subject: partyOf(account),
      origin: originOf(request),
    });
    return true;
  });
  if (!replaced) return returnTo;
  keepForReading(services.keyring, request, account.id, key);
  storeReturnTo(services.keyring, request, returnTo);
  addFlash(request, 'info', request.t.twoFactor.recoveryKey.notSavedLastTime);
  return paths.recoveryKey;
}
