import type { RequestOrigin } from './audit-event.ts';

/** Whether a login is its admin's main login or one of its technicians. */
export type Role = 'primary' | 'technician';

/** Who acts: the signed-in login with its admin, and where the request came from. */
export interface Actor {
  accountId: number;
  username: string;
  role: Role;
  adminId: number;
  adminName: string;
  adminPath: string;
  timeZone: string;
  origin: RequestOrigin;
  /** The stored ID of their session. Null for what a worker does on their behalf. */
  sessionIdHash: string | null;
}
