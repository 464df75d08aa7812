import { findAdminBelow } from '../admins/admin-repository.ts';
import { withTransaction } from '../database/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Services } from '../services.ts';
import { formatTime } from '../times.ts';
import { partyOf, type Actor, type Role } from './account.ts';
import { InvalidFormError } from './account-errors.ts';
import { insertAccount, type NewAccount } from './account-repository.ts';
import { refuseTaken } from './taken.ts';

/** Makes a pending account with its invitation. Throws InvalidFormError. Tells what was done. */
export async function invite(
  { database, keyring }: Services,
  actor: Actor,
  { role, ...wanted }: Omit<NewAccount, 'role'> & { role: Role },
): Promise<string> {
  return withTransaction(database, async (transaction) => {
    const admin = await findAdminBelow(transaction.sql, actor.adminPath, wanted.adminId);
    if (!admin) throw new InvalidFormError({ adminId: 'Choose your own level or one below it.' });
    await refuseTaken(transaction.sql, wanted);
    const id = await insertAccount(transaction.sql, { ...wanted, role });
    // Somebody took the name or the address between the check and the insert.
    if (id === undefined)
      throw new InvalidFormError({ username: 'This username or address cannot be used.' });

    const link = await issueLink(transaction, keyring, {
      purpose: 'invitation',
      accountId: id,
      address: wanted.email,
      askedBy: actor.username,
      cause: 'invite',
    });
    await queueMail(transaction, {
      message: 'invitation',
      accountId: id,
      adminId: admin.id,
      address: wanted.email,
      linkId: link.id,
      data: { askedBy: actor.username },
    });
    transaction.audit({
      action: 'invite',
      outcome: 'done',
      actor: partyOf(actor),
      subject: { accountId: id, name: wanted.username, adminId: admin.id, adminName: admin.name },
      changes: {
        username: { before: null, after: wanted.username },
        email: { before: null, after: wanted.email },
        status: { before: null, after: 'pending' },
      },
      origin: actor.origin,
    });
    return `Invitation for ${wanted.email} is queued. It can be used until ${formatTime(link.expiresAt, actor.timeZone)}.`;
  });
}
