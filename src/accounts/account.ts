import type { Actor, Role } from '../audit/actor.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';

export type Status = 'pending' | 'active' | 'inactive';

/** An OpenID Connect identity. An account has both values or neither. */
export interface SsoIdentity {
  issuer: string;
  subject: string;
}

/** The last day of a technician's access. */
export interface AccessEnd {
  /** An ISO date, such as "2026-12-31". */
  on: string;
  /** The IANA time zone of the person who set it. Access ends with the day there. */
  zone: string;
  hasEnded: boolean;
}

/** An account as policies, menus and lists use it. It contains no secrets. */
export interface ListedAccount {
  id: number;
  role: Role;
  /** Inactive once its access has ended. */
  status: Status;
  accessEnd: AccessEnd | null;
  username: string;
  email: string;
  notes: string;
  adminId: number;
  adminName: string;
  /** The ltree path of the account's admin: ids joined by dots, the root's first. */
  adminPath: string;
  hasPassword: boolean;
  /** It has an authenticator app or a passkey. */
  hasTwoFactor: boolean;
  hasAuthenticatorApp: boolean;
  passkeyCount: number;
  ssoIdentity: SsoIdentity | null;
  /** Neither its admin nor an admin above is deactivated. */
  adminActive: boolean;
  /** Its admin, or the nearest admin above with OAuth settings, offers Single Sign-On. */
  ssoOffered: boolean;
  blockedUntil: Date | null;
  /** There were too many wrong codes in a row, so no code is accepted any more. */
  totpLocked: boolean;
  lastSignInAt: Date | null;
  /** When a rule will end the access, or withdraw the invitation. Null if nothing is scheduled. */
  endsByRuleAt: Date | null;
}

/** Adds the fields that only actions need. A list leaves them out, because reading them makes it noticeably slower. */
export interface Account extends ListedAccount {
  timeZone: string;
  /** The tag of the language that its owner or an admin chose, or null for the same as the browser's. */
  language: string | null;
  /** It was in use, but no one can sign in to it until a password is set. */
  awaitsPassword: boolean;
  epoch: number;
  passwordSetAt: Date | null;
  authenticatorAppSetAt: Date | null;
  createdAt: Date;
  /** Its username and address are provisional. See installation/first-run.ts. */
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
