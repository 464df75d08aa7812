import { withTransaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { endLinks, markUsed } from '../links/link-repository.ts';
import { linkPurposes, type OneTimeLink } from '../links/link.ts';
import type { Services } from '../services.ts';
import type { Text } from '../locales/text.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { NotFoundError } from '../lib/errors.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { lockAccount } from '../accounts/account-repository.ts';
import { requireUnique, storeDetails } from '../accounts/uniqueness.ts';

/**
 * Makes the new address take effect and withdraws the account's links, in its own transaction. Only the signed-in
 * account that the link was issued for can confirm it. Returns what was done. Throws NotFoundError if the link is for
 * another account, and InvalidFormError if the link can no longer be used or the address is taken.
 */
export async function confirmAddress(services: Services, actor: Actor, link: OneTimeLink): Promise<Text> {
  return withTransaction(services.database, async (transaction) => {
    if (link.accountId !== actor.accountId) throw new NotFoundError();
    const account = await lockAccount(transaction.sql, actor.accountId);
    await requireAccess(transaction.sql, actor);
    if (!account) throw new NotFoundError();
    await requireUnique(transaction.sql, { ...account, email: link.address, exceptId: account.id });
    if (!(await markUsed(transaction.sql, link.id))) {
      throw new InvalidFormError({ '': (t) => t.validation.usedLink });
    }
    await storeDetails(transaction.sql, account.id, { ...account, email: link.address });
    // Anyone who can read the old mailbox must not get in with a link that was emailed there.
    await endLinks(transaction.sql, account.id, 'withdrawn', linkPurposes);
    transaction.audit({
      action: 'change-address',
      outcome: 'done',
      actor: partyOf(actor),
      subject: partyOf(account),
      changes: { email: { before: account.email, after: link.address } },
      origin: actor.origin,
    });
    return ({ results }) => results.addressConfirmed({ email: link.address });
  });
}
