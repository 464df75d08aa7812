import type { Knex } from 'knex';
import { adminsBelow } from '../admins/admin-repository.ts';
import { countOf } from '../lists/list-repository.ts';
import { isRoot } from '../admins/scope.ts';
import { totpLocked } from '../accounts/account-repository.ts';
import { attentions, DORMANT_DAYS, SOON_DAYS, type Attention, type UpcomingEnd } from './attention.ts';

const SOON = `interval '${SOON_DAYS} days'`;

const DORMANT_AFTER = `interval '${DORMANT_DAYS} days'`;

/**
 * Conditions on `accounts a`: its access ends soon, on its end date or because of a rule. Each key is the column with
 * that time.
 */
export const endsSoon = {
  access_ends_at: `(a.status <> 'inactive' and a.access_ends_at > now() and a.access_ends_at <= now() + ${SOON})`,
  ends_by_rule_at: `a.ends_by_rule_at <= now() + ${SOON}`,
};

/** Conditions on `accounts a`. Each has a partial index. */
export const attentionConditions: Record<Attention, string> = {
  'refused-mail': `a.role = 'technician' and a.last_mail_state = 'refused'`,
  'invitation-over': `a.role = 'technician' and a.status = 'pending'
    and coalesce(a.invitation_ends_at, '-infinity') <= now()`,
  'access-ends-soon': `a.role = 'technician' and (${endsSoon.access_ends_at} or ${endsSoon.ends_by_rule_at})`,
  // The provider checks the second factor of technicians who sign in with SSO.
  'without-2fa': `a.role = 'technician' and a.status = 'active' and a.totp_secret is null and a.passkey_count = 0
    and a.sso_issuer is null`,
  dormant: `a.role = 'technician' and a.status = 'active'
    and coalesce(a.last_sign_in_at, a.created_at) < now() - ${DORMANT_AFTER}`,
  blocked: `a.role = 'technician' and (a.blocked_until > now() or ${totpLocked})`,
};

/** Conditions on technicians `a` who will lose access. Each has a partial index. */
export const upcomingEndConditions: Record<UpcomingEnd, string> = {
  'end-date': `a.status <> 'inactive' and a.access_ends_at > now()`,
  unused: `a.status = 'active' and a.ends_by_rule_at is not null`,
  invitation: `a.status = 'pending' and a.ends_by_rule_at is not null`,
};

/** Counts the technicians in an admin's subtree that need attention, by reason. Each count stops at COUNT_CAP + 1. */
export async function countAttention(sql: Knex, adminPath: string): Promise<Record<Attention, number>> {
  const counts = attentions.map(
    (name) =>
      `${countOf(`from accounts a where ${attentionConditions[name]} and ${isWithin(adminPath)}`)} as "${name}"`,
  );
  const { rows } = await sql.raw<{ rows: [Record<Attention, number>] }>(`select ${counts.join(', ')}`, {
    adminPath,
  });
  return rows[0];
}

/**
 * Returns a condition that the account `a` is in an admin's subtree. It is always true for the root. The query must
 * bind :adminPath.
 */
export function isWithin(adminPath: string): string {
  return isRoot({ adminPath }) ? 'true' : `a.admin_id in (${adminsBelow})`;
}
