import type { Knex } from 'knex';
import type { AdminRef } from '../admins/admin-repository.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { findNearestRules, findRulesOf } from './access-rules-repository.ts';
import { changedKinds, isOn } from './access-rules.ts';

/**
 * Says which access rules apply after an admin moves below another, in a sentence. Returns nothing if they stay the same,
 * or if the admin has rules of its own.
 */
export async function ruleSentencesOfMove(
  { accessRules: { moved } }: Catalogue,
  sql: Knex,
  { id, path }: Pick<AdminRef, 'id' | 'path'>,
  newParentPath: string,
): Promise<string[]> {
  const [own, before, after] = await Promise.all([
    findRulesOf(sql, id),
    findNearestRules(sql, path),
    findNearestRules(sql, newParentPath),
  ]);
  if (own || changedKinds(before, after).length === 0) return [];
  return [after && isOn(after) ? moved.others({ above: after.adminName }) : moved.none];
}
