import type { Knex } from 'knex';
import { adminsBelow } from '../admins/admin-repository.ts';
import { countOf } from '../lists/list-repository.ts';
import { isRoot } from '../admins/scope.ts';
import { totpLocked } from '../accounts/account-repository.ts';
import { attentions, type Attention } from './attention.ts';

/** Conditions on `accounts a`: each has its partial index. */
export const attentionConditions: Record<Attention, string> = {
  'refused-mail': `a.role = 'technician' and a.last_mail_state = 'refused'`,
  'invitation-over': `a.role = 'technician' and a.status = 'pending'
    and coalesce(a.invitation_ends_at, '-infinity') <= now()`,
  // Who signs in with Single Sign-On has the provider's second factor.
  'without-2fa': `a.role = 'technician' and a.status = 'active' and a.totp_secret is null and a.sso_issuer is null`,
  dormant: `a.role = 'technician' and a.status = 'active'
    and coalesce(a.last_sign_in_at, a.created_at) < now() - interval '90 days'`,
  blocked: `a.role = 'technician' and (a.blocked_until > now() or ${totpLocked})`,
};

/** How many technicians of a level and of all below it need attention, each counted up to one more than COUNT_CAP. */
export async function countAttention(sql: Knex, adminPath: string): Promise<Record<Attention, number>> {
  const counts = (Object.keys(attentions) as Attention[]).map(
    (name) =>
      `${countOf(`from accounts a where ${attentionConditions[name]} and ${isWithin(adminPath)}`)} as "${name}"`,
  );
  const { rows } = await sql.raw<{ rows: [Record<Attention, number>] }>(`select ${counts.join(', ')}`, {
    adminPath,
  });
  return rows[0];
}

/** Whether the account `a` is of a level or below it. The root sees all there is. */
export function isWithin(adminPath: string): string {
  return isRoot({ adminPath }) ? 'true' : `a.admin_id in (${adminsBelow})`;
}
