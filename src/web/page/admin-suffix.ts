import type { Catalogue } from '../../locales/catalogues.ts';
import type { Actor } from '../../audit/actor.ts';

/** Returns "for Acme East" for a page about another admin. Returns null if the admin is the actor's own. */
export function adminSuffix(
  t: Catalogue,
  actor: Pick<Actor, 'adminId'>,
  admin: { id: number; name: string },
): string | null {
  return admin.id === actor.adminId ? null : t.layout.forAdmin({ admin: admin.name });
}
