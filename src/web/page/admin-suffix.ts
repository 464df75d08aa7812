import type { Actor } from '../../audit/actor.ts';

/** Returns "for Acme East" for a page about another admin. Returns null if the admin is the actor's own. */
export function adminSuffix(
  actor: Pick<Actor, 'adminId'>,
  admin: { id: number; name: string },
): string | null {
  return admin.id === actor.adminId ? null : `for ${admin.name}`;
}
