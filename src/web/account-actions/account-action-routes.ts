import { Router, type Request } from 'express';
import { adminSuffix } from '../page/admin-suffix.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import type { Message } from '../page/flash.ts';
import { idFrom } from '../page/form.ts';
import { actorOfRequest } from '../http/guards.ts';
import { backTo } from '../http/return-to.ts';
import type { Services } from '../../services.ts';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { accountActions, type ButtonAction } from '../../account-actions/account-actions.ts';
import { ActionRefusedError } from '../../accounts/account-errors.ts';
import { decide, needsNewEndDate } from '../../accounts/account-policy.ts';
import { findAccountSummary } from '../../account-actions/access-summary-repository.ts';

/** The actions that a list offers for its accounts, and the paths of their pages. */
export interface AccountActionPages {
  actions: readonly ButtonAction[];
  path: (action: ButtonAction) => string;
  /** Finds the account that `:id` names. Throws NotFoundError, and logs the attempt, if the actor may not see it. */
  find(services: Services, actor: Actor, id: number): Promise<Account>;
  /** The path to return to if the URL names none. */
  list: string;
  /** The HTML id of the account's row in the list. */
  row(account: Account): string;
  /** The link to the account in a message that names it. */
  about(account: Account): Message['about'];
}

/** Serves the confirmation page of each dropdown action, and performs the action. */
export function accountActionRoutes(services: Services, pages: AccountActionPages): Router {
  const router = Router();
  const back = (request: Request, account: Account) => backTo(pages.list, request, pages.row(account));

  for (const action of pages.actions) {
    const { consequences, perform } = accountActions[action];
    serveConfirmation<Account>(router, services, {
      path: pages.path(action),
      find: (request) => pages.find(services, actorOfRequest(request), idFrom(request.params['id'])),
      requirements: (account) => ({
        ...accountActions[action],
        ...(needsNewEndDate(action, account) && { takesEndDate: true }),
      }),
      draftFields: [
        ...(accountActions[action].takesReason ? ['reason'] : []),
        ...(action === 'activate' ? ['accessEndsOn'] : []),
      ],
      async describe(request, account) {
        const actor = actorOfRequest(request);
        const decision = decide(action, actor, account);
        if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
        const label = request.t.actions.labels[action];
        const summary = await findAccountSummary(services.database, account.id);
        return {
          title: request.t.actions.title({ action: label, name: account.email }),
          adminSuffix: adminSuffix(request.t, actor, { id: account.adminId, name: account.adminName }),
          consequences: consequences(request.t, account, summary, services),
          submit: label,
          back: back(request, account),
        };
      },
      async perform(request, account, { reason, accessEndsOn }) {
        const newEnd = needsNewEndDate(action, account) ? accessEndsOn || null : undefined;
        const done = await perform(services, actorOfRequest(request), account.id, reason, newEnd);
        return { text: done(request.t), about: action === 'delete' ? undefined : pages.about(account) };
      },
      next: back,
    });
  }

  return router;
}
