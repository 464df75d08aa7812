import { endAccess } from '../account-actions/end-access.ts';
import { setInactive } from '../accounts/account-status-repository.ts';
import type { Account } from '../accounts/account.ts';
import { ownOrigin } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { loggedRule, ruleKindOf, type RuleKind } from './access-rules.ts';
import { forEachAccount } from './for-each-account.ts';
import {
  cancelOutdatedEnds,
  cancelRuleEnd,
  endWarnings,
  findAppliedRule,
  lockDueEnd,
  lockDueWarning,
  lockOtherAccess,
  postponeRuleEnd,
  scheduleRuleEnds,
  type AppliedRule,
} from './rule-end-repository.ts';

/** How many technicians are scheduled in one transaction. Finding them takes longer than writing them. */
const SCHEDULED_AT_ONCE = 100;

/**
 * Schedules what the rules will do, days in advance, and warns the technicians who would lose access. Each one is warned
 * once, even with several workers, because the time and the email are written in one transaction. Cancels what older
 * rules have scheduled. Stops early if `signal` is aborted.
 */
export async function scheduleEnds(services: Services, signal: AbortSignal): Promise<void> {
  for (const kind of ['unused', 'invitation'] satisfies RuleKind[]) {
    await inParts(services, signal, ({ sql }) => cancelOutdatedEnds(sql, kind, null, SCHEDULED_AT_ONCE));
    await inParts(services, signal, async (transaction) => {
      const ends = await scheduleRuleEnds(transaction.sql, kind, SCHEDULED_AT_ONCE);
      for (const end of kind === 'unused' ? ends : []) await warn(transaction, end, end.days);
      return ends.length;
    });
  }
}

/** Repeats a change in a transaction of its own until it finds fewer technicians than it looks for at once. */
async function inParts(
  { database }: Services,
  signal: AbortSignal,
  change: (transaction: Transaction) => Promise<number>,
): Promise<void> {
  let changed = SCHEDULED_AT_ONCE;
  while (changed === SCHEDULED_AT_ONCE && !signal.aborted) changed = await withTransaction(database, change);
}

/** Warns technicians a second time, shortly before they lose access. Stops early if `signal` is aborted. */
export function sendSecondWarnings(services: Services, signal: AbortSignal): Promise<void> {
  return forEachAccount(services, signal, lockDueWarning, async (transaction, account) => {
    const { sql } = transaction;
    const rule = await findAppliedRule(sql, 'unused', account.id);
    if (!rule || rule.isOnlyAccess || rule.dueAt > rule.endsAt) return cancelRuleEnd(sql, account.id);
    await endWarnings(sql, account.id);
    await warn(transaction, { ...account, endsAt: rule.endsAt }, rule.days);
  });
}

/**
 * Deactivates technicians who haven't signed in for too long, and withdraws invitations that weren't accepted in time, if
 * the rule still applies. Keeps the only login of an admin that may sign in. Stops early if `signal` is aborted.
 */
export function applyRules(services: Services, signal: AbortSignal): Promise<void> {
  return forEachAccount(services, signal, lockDueEnd, async (transaction, account) => {
    const { sql } = transaction;
    const kind = ruleKindOf(account.status);
    const rule = kind && (await findAppliedRule(sql, kind, account.id));
    if (!kind || !rule?.isDue) return cancelRuleEnd(sql, account.id);
    if (kind === 'unused') {
      const other = await lockOtherAccess(sql, account.id);
      if (other === 'none') return cancelRuleEnd(sql, account.id);
      if (other === 'busy') return postponeRuleEnd(sql, account.id);
    }
    await applyRule(transaction, account, kind, rule);
  });
}

async function applyRule(
  transaction: Transaction,
  account: Account,
  kind: RuleKind,
  rule: AppliedRule,
): Promise<void> {
  await setInactive(transaction.sql, account.id);
  await endAccess(transaction, account.id);
  // The address of an open invitation may not belong to the person who was invited, so no email is sent.
  if (kind === 'unused') {
    await queueMail(transaction, {
      message: 'deactivated',
      accountId: account.id,
      adminId: account.adminId,
      address: account.email,
      data: { unusedDays: rule.days },
    });
  }
  transaction.audit({
    action: kind === 'unused' ? 'deactivate-unused' : 'withdraw-invitation',
    outcome: 'done',
    actor: null,
    subject: partyOf(account),
    changes: { status: { before: account.status, after: 'inactive' } },
    reason: loggedRule(rule),
    origin: ownOrigin,
  });
}

/** Queues the warning about `endsAt`. It is not sent any more if that time changes. */
async function warn(
  transaction: Transaction,
  { id, adminId, email, endsAt }: Pick<Account, 'id' | 'adminId' | 'email'> & { endsAt: Date },
  days: number,
): Promise<void> {
  await queueMail(transaction, {
    message: 'unused-access',
    accountId: id,
    adminId,
    address: email,
    cause: 'console',
    data: { until: endsAt.toISOString(), days },
  });
}
