import type { Knex } from 'knex';
import { listTargets } from '../../admins/admin-list-repository.ts';

/** A longer list is not helpful, so people enter the short name instead. */
const CHOICES_LIMIT = 1000;

export interface AdminChoice {
  value: string;
  label: string;
  selected: boolean;
}

/**
 * Lists the admin at `adminPath` and its sub-admins for a select, by their short names. Leaves out `except` and its
 * sub-admins. Returns null if there are more than 1,000.
 */
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
