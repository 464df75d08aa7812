import { paths } from '../../paths.ts';

/** The link to an admin in a message that names it. */
export function aboutAdmin({ id, name }: { id: number; name: string }): { name: string; href: string } {
  return { name, href: paths.adminTreeAt(id) };
}
