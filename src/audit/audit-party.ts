import type { Actor } from './actor.ts';
import type { AuditParty } from './audit-event.ts';

interface NamedLogin {
  id: number;
  username: string;
  adminId: number;
  adminName: string;
}

/** Copies the names of a login for an audit event. */
export function partyOf(login: NamedLogin | Actor): AuditParty {
  return {
    accountId: 'id' in login ? login.id : login.accountId,
    name: login.username,
    adminId: login.adminId,
    adminName: login.adminName,
  };
}

/** Copies the name of an admin for an audit event. */
export function adminParty({ id, name }: { id: number; name: string }): AuditParty {
  return { accountId: null, name, adminId: id, adminName: name };
}
