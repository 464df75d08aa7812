import type { Actor } from '../../audit/actor.ts';

/** "for Acme East": what a page says that acts at a level below one's own. */
export function adminSuffix(
  actor: Pick<Actor, 'adminId'>,
  admin: { id: number; name: string },
): string | null {
  return admin.id === actor.adminId ? null : `for ${admin.name}`;
}
