import type { Text } from '../locales/text.ts';

/** An admin in the tree, as policies and pages use it. */
export interface Admin {
  id: number;
  name: string;
  /** The short name, as it appears in URLs. */
  slug: string;
  /** The ltree path: ids joined by dots, the root's first. */
  path: string;
  parentId: number | null;
  parentName: string | null;
  deactivatedAt: Date | null;
  /** The name of the nearest deactivated admin above, which makes this one inactive too. */
  inactiveAbove: string | null;
  /** Direct sub-admins only. This number and the two below are counted up to CONTENTS_CAP + 1. */
  subAdmins: number;
  technicians: number;
  domains: number;
}

/** The form error for an admin that does not exist or is outside the actor's subtree. */
export const notYourAdmin: Record<'admin', Text> = { admin: (t) => t.validation.admin.notYours };

export const CONTENTS_CAP = 1000;
