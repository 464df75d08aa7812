import type { Status } from '../accounts/account.ts';

/** The rules of one admin. They apply to its technicians, and to those of every admin below it without rules of its own. */
export interface AccessRules {
  adminId: number;
  adminName: string;
  adminPath: string;
  /** Deactivates a technician who hasn't signed in for that many days. Null if the rule is off. */
  unusedDays: number | null;
  /** Withdraws an invitation that isn't accepted within that many days. Null if the rule is off. */
  invitationDays: number | null;
}

export type RuleKind = 'unused' | 'invitation';

/**
 * How many days in advance a rule schedules what it will do. A new or shorter rule never acts sooner. Technicians are
 * emailed at that time. Someone with an open invitation has no access yet, and is not emailed.
 */
export const noticeDays: Record<RuleKind, number> = { unused: 14, invitation: 7 };

/** How many days before its end of access a technician is warned again. */
export const SECOND_WARNING_DAYS = 3;

/** Returns which rule applies to a technician with this status, or null if none does. */
export function ruleKindOf(status: Status): RuleKind | null {
  if (status === 'active') return 'unused';
  return status === 'pending' ? 'invitation' : null;
}

/** Whether at least one of the rules is on. */
export function isOn({
  unusedDays,
  invitationDays,
}: Pick<AccessRules, 'unusedDays' | 'invitationDays'>): boolean {
  return unusedDays !== null || invitationDays !== null;
}

/** Returns which rules differ. */
export function changedKinds(before: AccessRules | undefined, after: AccessRules | undefined): RuleKind[] {
  const differs = (field: 'unusedDays' | 'invitationDays') =>
    (before?.[field] ?? null) !== (after?.[field] ?? null);
  return [
    ...(differs('unusedDays') ? (['unused'] as const) : []),
    ...(differs('invitationDays') ? (['invitation'] as const) : []),
  ];
}

/** Writes a rule for the audit log, which stores it as text. See describe-event.ts. */
export function loggedRule({ days, adminName }: { days: number; adminName: string }): string {
  return `${days} days, set by ${adminName}`;
}
