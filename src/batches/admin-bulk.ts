import type { Knex } from 'knex';
import { primaryActions, type ButtonAction } from '../account-actions/account-actions.ts';
import { reasons } from '../accounts/account-policy.ts';
import type { Actor } from '../audit/actor.ts';
import { findPrimaries } from '../accounts/primary-repository.ts';
import type { NewItem } from './batch.ts';
import { accountItem, bulkItem } from './bulk-items.ts';
import type { BulkList } from './bulk-list.ts';
import { paths } from '../paths.ts';
import {
  adminButtonActions,
  isAdminButton,
  type AdminButton,
} from '../admin-actions/admin-button-actions.ts';
import { adminList } from '../admins/admin-list.ts';
import { findLevelsBelow, streamLevels } from '../admins/admin-list-repository.ts';
import { adminReasons, decideOnLevel } from '../admin-actions/admin-policy.ts';
import type { Level } from '../admins/admin.ts';
import { foreignLevel } from '../admin-actions/find-visible-admin.ts';

/** What can be done at once to many of Manage Admins: to the levels, or to their main admins. */
export const adminBulk: BulkList<AdminButton | ButtonAction, Level> = {
  list: adminList,
  path: paths.bulkAdmins,
  groups: [
    { label: 'Admin', works: Object.keys(adminButtonActions) as AdminButton[] },
    { label: 'Main admin', works: primaryActions },
  ],
  subjects: (work) => (isAdminButton(work) ? 'admins' : 'main-admins'),
  find: (sql, { adminPath }, ids) => findLevelsBelow(sql, adminPath, ids),
  stream: (sql, { adminPath }, query) => streamLevels(sql, adminPath, query),
  items: (sql, actor, work, levels) =>
    isAdminButton(work)
      ? Promise.resolve(levels.map((level) => levelItem(actor, work, level)))
      : primaryItems(sql, actor, work, levels),
  foreign: foreignLevel,
  notThere: adminReasons['not-found'],
};

function levelItem(actor: Actor, action: AdminButton, level: Level): NewItem {
  const decision = decideOnLevel(action, actor, level);
  return bulkItem(level.id, level.name, decision.allowed ? null : adminReasons[decision.reason]);
}

async function primaryItems(
  sql: Knex,
  actor: Actor,
  action: ButtonAction,
  levels: readonly Level[],
): Promise<NewItem[]> {
  const primaries = await findPrimaries(
    sql,
    levels.map(({ id }) => id),
  );
  return levels.map(({ id, name }) => {
    const primary = primaries.get(id);
    return primary ? accountItem(actor, action, primary, id) : bulkItem(null, name, reasons['not-found']);
  });
}
