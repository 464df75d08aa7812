import { findAccountByIdentifier, lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import { ownOrigin } from '../audit/audit-event.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { systemAdministrator } from '../mail/messages/message.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { liftBlock } from '../blocks/lift-block.ts';

const resets = [
  ['password-reset', 'reset-password'],
  ['2fa-reset', 'reset-2fa'],
] as const;

/**
 * Emails password and 2FA reset links to a person who has lost their password, phone and recovery key, and lifts a
 * block. Returns false if the address has no active account. `services` are the provider's. Runs in its own
 * transaction.
 */
export async function rescuePerson(services: Services, email: string): Promise<boolean> {
  return withTransaction(services.database, async (transaction) => {
    const found = await findAccountByIdentifier(transaction.sql, email);
    const account = found && (await lockAccount(transaction.sql, found.id));
    if (account?.status !== 'active') return false;
    await liftBlock(transaction, account);
    for (const reset of resets) await mailReset(services, transaction, account, reset);
    return true;
  });
}

async function mailReset(
  { keyring }: Services,
  transaction: Transaction,
  account: Account,
  [purpose, cause]: (typeof resets)[number],
): Promise<void> {
  const { requestedBy } = systemAdministrator;
  const { id: accountId, adminId, email: address } = account;
  const link = await issueLink(transaction, keyring, { purpose, accountId, address, requestedBy, cause });
  await queueMail(transaction, {
    message: purpose,
    accountId,
    adminId,
    address,
    link,
    data: systemAdministrator,
    cause: 'operator',
  });
  transaction.audit({
    action: cause,
    outcome: 'done',
    actor: null,
    subject: partyOf(account),
    reason: 'npm run sso-provider:rescue',
    origin: ownOrigin,
  });
}
