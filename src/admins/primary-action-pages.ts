import type { AccountActionPages } from '../accounts/account-action-routes.ts';
import { NotFoundError } from '../accounts/account-errors.ts';
import { primaryActions } from '../accounts/account-actions.ts';
import { findPrimaryBelow } from '../accounts/primary-repository.ts';
import { paths } from '../paths.ts';
import { logForeignLevel } from './find-level.ts';

/** The verbs of a level's primary account, from Manage Admins. `:id` is the level's. */
export const primaryActionPages: AccountActionPages = {
  actions: primaryActions,
  path: (action) => paths.primaryAction(':id', action),
  async find(services, actor, id) {
    const account = await findPrimaryBelow(services.database, actor.adminPath, id);
    if (account) return account;
    await logForeignLevel(services, actor, id);
    throw new NotFoundError();
  },
  list: paths.admins,
};
