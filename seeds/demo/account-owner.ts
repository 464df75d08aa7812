import type { Status } from '../../src/accounts/account.ts';
import type { AuditParty } from '../../src/audit/audit-event.ts';
import type { Admin } from './admins.ts';
import { iso, type Row } from './rows.ts';

/** The account that a timeline is about. */
export interface Owner {
  id: number;
  role: 'primary' | 'technician';
  username: string;
  email: string;
  notes: string;
  admin: Admin;
  /** The admin who invites, resets and deactivates the account. */
  manager: AuditParty;
}

/** Facts that are the same for all accounts. */
export interface DemoContext {
  now: number;
  keyId: string;
  passwordHash: string;
  issuer: string;
  ssoName: string;
}

/** A row of an account. Its two-factor secret is encrypted and added when the row is written. */
export type AccountRow = Row & { id: number; status: Status };

export function newAccountRow({ id, admin, role, username, email, notes }: Owner, now: number): AccountRow {
  return {
    id,
    admin_id: admin.id,
    role,
    status: 'pending',
    username,
    email,
    notes,
    time_zone: 'UTC',
    password_hash: null,
    password_set_at: null,
    password_reset_required_at: null,
    totp_enrolled_at: null,
    sso_issuer: null,
    sso_subject: null,
    sso_linked_at: null,
    epoch: 0,
    blocked_until: null,
    last_sign_in_at: null,
    last_mail_state: null,
    ends_by_rule_at: null,
    rule_warning_at: null,
    created_at: iso(now),
  };
}
