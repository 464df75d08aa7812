import type { Knex } from 'knex';
import type { ButtonAction } from '../account-actions/account-actions.ts';
import { primaryActions } from '../accounts/account-policy.ts';
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
import { adminList } from '../admins/admin-list-definition.ts';
import { findAdminsBelow, streamAdmins } from '../admins/admin-list-repository.ts';
import { decideOnAdmin } from '../admin-actions/admin-action-policy.ts';
import type { Admin } from '../admins/admin.ts';
import { outOfScopeAdmin } from '../admin-actions/find-visible-admin.ts';

/** The bulk actions of Manage Admins, on the admins or on their main admins. */
export const adminBulk: BulkList<AdminButton | ButtonAction, Admin> = {
  list: adminList,
  path: paths.bulkAdmins,
  groups: [
    { label: 'admins', actions: Object.keys(adminButtonActions) as AdminButton[] },
    { label: 'main-admins', actions: primaryActions },
  ],
  subjects: (action) => (isAdminButton(action) ? 'admins' : 'main-admins'),
  find: (sql, { adminPath }, ids) => findAdminsBelow(sql, adminPath, ids),
  stream: (sql, { adminPath }, query) => streamAdmins(sql, adminPath, query),
  items: (sql, actor, action, admins) =>
    isAdminButton(action)
      ? Promise.resolve(admins.map((admin) => adminItem(actor, action, admin)))
      : primaryItems(sql, actor, action, admins),
  outOfScope: outOfScopeAdmin,
  notFoundReason: (t) => t.admins.reasons['not-found'],
};

function adminItem(actor: Actor, action: AdminButton, admin: Admin): NewItem {
  const decision = decideOnAdmin(action, actor, admin);
  return bulkItem(admin.id, admin.name, decision.allowed ? null : (t) => t.admins.reasons[decision.reason]);
}

async function primaryItems(
  sql: Knex,
  actor: Actor,
  action: ButtonAction,
  admins: readonly Admin[],
): Promise<NewItem[]> {
  const primaries = await findPrimaries(
    sql,
    admins.map(({ id }) => id),
  );
  return admins.map(({ id, name }) => {
    const primary = primaries.get(id);
    return primary
      ? accountItem(actor, action, primary, id)
      : bulkItem(null, name, (t) => t.actions.reasons['not-found']);
  });
}
