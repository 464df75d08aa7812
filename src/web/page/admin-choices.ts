import type { Knex } from 'knex';
import { listTargets } from '../../admins/admin-list-repository.ts';

/** A longer list is no help: the short name is typed then. */
const CHOICES_LIMIT = 1000;

export interface AdminChoice {
  value: string;
  label: string;
  selected: boolean;
}

/** The levels at or below one, for a select, by their short names; null where they are too many for one. */
export async function adminChoices(
  sql: Knex,
  adminPath: string,
  { except, chosen }: { except?: string; chosen: string },
): Promise<AdminChoice[] | null> {
  const targets = await listTargets(sql, adminPath, { except: except ?? null, limit: CHOICES_LIMIT + 1 });
  if (targets.length > CHOICES_LIMIT) return null;
  const depthOf = (path: string) => path.split('.').length - adminPath.split('.').length;
  return targets.map(({ name, slug, path }) => ({
    value: slug,
    label: `${'\u2003'.repeat(depthOf(path))}${name}`,
    selected: slug === chosen,
  }));
}
