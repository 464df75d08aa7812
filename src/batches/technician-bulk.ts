import { accountActions, type ButtonAction } from '../account-actions/account-actions.ts';
import { actions } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import { outOfScopeAccount } from '../account-actions/perform-action.ts';
import { accountItem } from './bulk-items.ts';
import type { BulkList } from './bulk-list.ts';
import { paths } from '../paths.ts';
import { technicianList } from '../technicians/technician-list-definition.ts';
import { findTechnicians, streamTechnicians } from '../technicians/technician-stream-repository.ts';

/** The bulk actions of Manage Technicians. */
export const technicianBulk: BulkList<ButtonAction, Account> = {
  list: technicianList,
  path: paths.bulkTechnicians,
  groups: [{ label: null, actions: actions.filter(isButton) }],
  subjects: () => 'technicians',
  find: (sql, { adminPath }, ids) => findTechnicians(sql, adminPath, ids),
  stream: streamTechnicians,
  items: (_sql, actor, action, accounts) =>
    Promise.resolve(accounts.map((account) => accountItem(actor, action, account, account.id))),
  outOfScope: outOfScopeAccount,
  notFoundReason: (t) => t.actions.reasons['not-found'],
};

function isButton(action: string): action is ButtonAction {
  return Object.hasOwn(accountActions, action);
}
