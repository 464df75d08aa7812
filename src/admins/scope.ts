import { NotFoundError } from '../lib/errors.ts';

/** The part of the tree that someone sees: the admin with this path and every admin below it. */
interface Scope {
  /** The ltree path of their admin: ids joined by dots, the root's first. */
  adminPath: string;
}

/** Whether an admin is the one in the scope or below it. */
export function isAtOrBelow({ adminPath: own }: Scope, adminPath: string): boolean {
  // This runs for every item of every menu, so it avoids building strings.
  return adminPath.startsWith(own) && (adminPath.length === own.length || adminPath[own.length] === '.');
}

/** Whether the scope is the whole tree. Only logins at the root may change settings of the installation. */
export function isRoot({ adminPath }: Scope): boolean {
  return !adminPath.includes('.');
}

/** Throws NotFoundError unless the scope is the whole tree, because other people don't see what is only for the root. */
export function requireRoot(scope: Scope): void {
  if (!isRoot(scope)) throw new NotFoundError();
}
