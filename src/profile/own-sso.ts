import { ActionRefusedError } from '../accounts/account-errors.ts';
import { NotFoundError } from '../lib/errors.ts';
import { decideOwn, type OwnAction } from '../accounts/account-policy.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { mailLink } from '../account-actions/mail-link.ts';
import { accountRefusal } from '../account-actions/perform-action.ts';
import { loggingRefusal } from '../sessions/perform.ts';
import { unlink } from '../account-actions/unlink-account.ts';
import type { Text } from '../locales/text.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Services } from '../services.ts';

/**
 * Emails the actor a link to link their own login or to set its first password, or unlinks it, in one transaction.
 * Returns what was done. Throws ActionRefusedError and EmailLimitError.
 */
export async function performOwnAction(services: Services, actor: Actor, action: OwnAction): Promise<Text> {
  return loggingRefusal(services, actor, accountRefusal(action), () =>
    withTransaction(services.database, async (transaction) => {
      const account = await lockAccount(transaction.sql, actor.accountId);
      await requireAccess(transaction.sql, actor);
      if (!account) throw new NotFoundError();
      const decision = decideOwn(action, account);
      if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
      return effects[action](services, transaction, actor, account);
    }),
  );
}

const effects: Record<
  OwnAction,
  (services: Services, transaction: Transaction, actor: Actor, account: Account) => Promise<Text>
> = {
  'link-account': (services, transaction, actor, account) =>
    mailLink(services, transaction, actor, account, { action: 'link-account', purpose: 'sso-link' }),
  'unlink-account': unlink,
  'reset-password': (services, transaction, actor, account) =>
    mailLink(services, transaction, actor, account, { action: 'reset-password', purpose: 'password-reset' }),
};
