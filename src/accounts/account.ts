import type { Actor, Role } from '../audit/actor.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';

export type Status = 'pending' | 'active' | 'inactive';

export const statusLabels: Record<Status, string> = {
  pending: 'Pending',
  active: 'Active',
  inactive: 'Inactive',
};

/** An OpenID Connect identity: it is both or it is none. */
export interface SsoIdentity {
  issuer: string;
  subject: string;
}

/** An account as policies, menus and lists see it. No secret is in it. */
export interface ListedAccount {
  id: number;
  role: Role;
  status: Status;
  username: string;
  email: string;
  notes: string;
  adminId: number;
  adminName: string;
  /** The ltree path of the account's admin: ids joined by dots, the root's first. */
  adminPath: string;
  hasPassword: boolean;
  hasTwoFactor: boolean;
  ssoIdentity: SsoIdentity | null;
  /** Neither its admin nor one above is deactivated. */
  adminActive: boolean;
  /** OAuth settings count at its admin or above. */
  ssoOffered: boolean;
  blockedUntil: Date | null;
  /** So many wrong codes in a row that none is taken any more. */
  totpLocked: boolean;
  lastSignInAt: Date | null;
}

/** With what only those who act on it need: reading all of it costs a list a good part of its time. */
export interface Account extends ListedAccount {
  timeZone: string;
  /** It was in use, and has no way to sign in until a password is set. */
  awaitsPassword: boolean;
  epoch: number;
  passwordSetAt: Date | null;
  twoFactorSetAt: Date | null;
  createdAt: Date;
  /** Its username and address are provisional: see installation/first-run.ts. */
  firstRunPending: boolean;
}

export function actorOf(account: Account, origin: RequestOrigin, sessionIdHash: string | null = null): Actor {
  return {
    accountId: account.id,
    username: account.username,
    role: account.role,
    adminId: account.adminId,
    adminName: account.adminName,
    adminPath: account.adminPath,
    timeZone: account.timeZone,
    origin,
    sessionIdHash,
  };
}
