/** A level of the tree as policies and pages see it. */
export interface Admin {
  id: number;
  name: string;
  /** As it stands in URLs. */
  slug: string;
  /** The ltree path: ids joined by dots, the root's first. */
  path: string;
  parentId: number | null;
  parentName: string | null;
  deactivatedAt: Date | null;
  /** The name of the nearest level above that is deactivated: it counts for this one, too. */
  inactiveAbove: string | null;
  /** Direct ones; counted up to one more than CONTENTS_CAP, as the two below. */
  subAdmins: number;
  technicians: number;
  domains: number;
}

/** What a form says of a level that is not there, or another's. */
export const notYourAdmin = { admin: 'Choose your own level or one below it.' };

export const CONTENTS_CAP = 1000;
