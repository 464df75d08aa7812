import { endAccess } from '../account-actions/end-access.ts';
import {
  lockDueReminder,
  lockEndedAccess,
  recordAccessEnd,
  scheduleNextReminder,
} from '../accounts/access-end-repository.ts';
import { loggedEnd } from '../accounts/access-end.ts';
import { maySignIn } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import { findPrimaries } from '../accounts/primary-repository.ts';
import { ownOrigin } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { forEachAccount } from './for-each-account.ts';

/**
 * Records the end of access that has ended: makes the logins inactive, withdraws their links and logs it. No one could
 * sign in to them before either, because every check compares the time. Stops early if `signal` is aborted.
 */
export function recordEndedAccess(services: Services, signal: AbortSignal): Promise<void> {
  return forEachAccount(services, signal, lockEndedAccess, async (transaction, account) => {
    const before = await recordAccessEnd(transaction.sql, account.id);
    await endAccess(transaction, account.id);
    transaction.audit({
      action: 'end-access',
      outcome: 'done',
      actor: null,
      subject: partyOf(account),
      changes: { status: { before, after: 'inactive' } },
      reason: loggedEnd(account.accessEnd) ?? '',
      origin: ownOrigin,
    });
  });
}

/**
 * Reminds technicians and their main admins that access ends soon. Each reminder is sent once, even with several workers,
 * because the email and the time of the next reminder are written in one transaction. Stops early if `signal` is aborted.
 */
export function sendEndReminders(services: Services, signal: AbortSignal): Promise<void> {
  return forEachAccount(services, signal, lockDueReminder, async (transaction, account) => {
    await scheduleNextReminder(transaction.sql, account.id);
    const { accessEnd } = account;
    if (!accessEnd || account.status === 'inactive' || !account.adminActive) return;
    const data = { until: accessEnd.on, zone: accessEnd.zone };
    // A pending technician has no login yet, so only the admin is reminded.
    if (maySignIn(account)) {
      await queueMail(transaction, { message: 'access-ends', ...readerOf(account), cause: 'console', data });
    }
    const main = (await findPrimaries(transaction.sql, [account.adminId])).get(account.adminId);
    if (!main || !maySignIn(main)) return;
    await queueMail(transaction, {
      message: 'access-ends-for-admin',
      ...readerOf(main),
      cause: 'console',
      data: { ...data, technician: account.username, technicianId: account.id },
    });
  });
}

function readerOf({ id, adminId, email }: Account) {
  return { accountId: id, adminId, address: email };
}
