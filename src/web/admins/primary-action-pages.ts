import type { AccountActionPages } from '../account-actions/account-action-routes.ts';
import { primaryActions } from '../../accounts/account-policy.ts';
import { paths } from '../../paths.ts';
import { findPrimaryFor } from '../../admin-actions/find-visible-admin.ts';

/** The actions on a main admin, reached from Manage Admins. `:id` is the admin's id, not the account's. */
export const primaryActionPages: AccountActionPages = {
  actions: primaryActions,
  path: (action) => paths.primaryAction(':id', action),
  find: findPrimaryFor,
  list: paths.admins,
  row: ({ adminId }) => `admin-${adminId}`,
  about: ({ adminId, email }) => ({ name: email, href: paths.adminTreeAt(adminId) }),
};
