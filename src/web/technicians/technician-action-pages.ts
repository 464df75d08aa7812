import type { AccountActionPages } from '../account-actions/account-action-routes.ts';
import { accountActions, type ButtonAction } from '../../account-actions/account-actions.ts';
import { findAccountBelow } from '../../accounts/account-repository.ts';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { outOfScopeAccount } from '../../account-actions/perform-action.ts';
import { auditOutOfScope } from '../../audit/log-event.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';

/** The actions on a technician, reached from Manage Technicians. */
export const technicianActionPages: AccountActionPages = {
  actions: Object.keys(accountActions) as ButtonAction[],
  path: (action) => paths.technicianAction(':id', action),
  find: findTechnician,
  list: paths.technicians,
  row: ({ id }) => `technician-${id}`,
  about: aboutTechnician,
};

/** The link to a technician in a message that names its address. */
export function aboutTechnician({ id, email }: Pick<Account, 'id' | 'email'>) {
  return { name: email, href: paths.technicianAction(id, 'edit') };
}

/** Throws NotFoundError if the actor may not see the technician, and logs attempts to open one of another branch. */
export function findTechnician(services: Services, actor: Actor, id: number): Promise<Account> {
  return auditOutOfScope(services, actor, outOfScopeAccount(services, actor, id), async () => {
    const account = await findAccountBelow(services.database, actor.adminPath, id);
    return account?.role === 'technician' ? account : undefined;
  });
}
