import type { AccountActionPages } from '../accounts/account-action-routes.ts';
import { accountActions, type ButtonAction } from '../accounts/account-actions.ts';
import { NotFoundError } from '../accounts/account-errors.ts';
import { findAccountBelow } from '../accounts/account-repository.ts';
import type { Account, Actor } from '../accounts/account.ts';
import { logForeign } from '../accounts/perform-action.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';

/** A technician's verbs, from Manage Technicians. */
export const technicianActionPages: AccountActionPages = {
  actions: Object.keys(accountActions) as ButtonAction[],
  path: (action) => paths.technicianAction(':id', action),
  find: findTechnician,
  list: paths.technicians,
};

/** Throws NotFoundError; that another branch's was asked for is logged. */
export async function findTechnician(services: Services, actor: Actor, id: number): Promise<Account> {
  const account = await findAccountBelow(services.database, actor.adminPath, id);
  if (account?.role === 'technician') return account;
  if (!account) await logForeign(services, actor, id);
  throw new NotFoundError();
}
