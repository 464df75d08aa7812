import type { AuditParty } from '../audit/audit-event.ts';

export interface Domain {
  id: number;
  name: string;
  adminId: number;
  adminName: string;
  adminPath: string;
  createdAt: Date;
}

/** Returns the copy of a domain's name that an audit event stores. */
export function domainParty({
  name,
  adminId,
  adminName,
}: Pick<Domain, 'name' | 'adminId' | 'adminName'>): AuditParty {
  return { accountId: null, name, adminId, adminName };
}
