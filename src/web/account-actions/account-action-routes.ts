import { Router, type Request, type Response } from 'express';
import { adminSuffix } from '../page/admin-suffix.ts';
import {
  restoredConfirmation,
  readConfirmation,
  showConfirmation,
  type ConfirmationInput,
} from '../page/confirmation.ts';
import { addFlash } from '../page/flash.ts';
import { idFrom } from '../page/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { backTo } from '../http/return-to.ts';
import type { Services } from '../../services.ts';
import type { Account } from '../../accounts/account.ts';
import type { Actor } from '../../audit/actor.ts';
import { accountActions, type ButtonAction } from '../../account-actions/account-actions.ts';
import { ActionRefusedError } from '../../accounts/account-errors.ts';
import { actionLabels, decide } from '../../accounts/account-policy.ts';
import { findAccessSummary } from '../../account-actions/access-summary-repository.ts';

/** Whose actions, and where their pages are. */
export interface AccountActionPages {
  actions: readonly ButtonAction[];
  path: (action: ButtonAction) => string;
  /** The account that `:id` names. Throws NotFoundError, and logs it, for one that is not the actor's to see. */
  find(services: Services, actor: Actor, id: number): Promise<Account>;
  /** Where one came from, when the address does not say. */
  list: string;
  /** The id of its row there. */
  row(account: Account): string;
}

/** The page before each of the dropdown's changes, and the change. */
export function accountActionRoutes(services: Services, pages: AccountActionPages): Router {
  const router = Router();

  for (const action of pages.actions) {
    router.get(pages.path(action), signedIn, async (request, response) => {
      const account = await accountOf(request);
      const decision = decide(action, actorOfRequest(request), account);
      if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
      await confirm(request, response, action, account, await restoredConfirmation(services, request));
    });

    router.post(pages.path(action), signedIn, async (request, response) => {
      const account = await accountOf(request);
      const answer = await readConfirmation(services, request, accountActions[action]);
      if (Object.keys(answer.errors).length > 0) return confirm(request, response, action, account, answer);
      const actor = actorOfRequest(request);
      const message = await accountActions[action].perform(services, actor, account.id, answer.reason);
      addFlash(request, 'success', message);
      response.redirect(303, backTo(pages.list, request, pages.row(account)));
    });
  }

  function accountOf(request: Request): Promise<Account> {
    return pages.find(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  async function confirm(
    request: Request,
    response: Response,
    action: ButtonAction,
    account: Account,
    answer: ConfirmationInput,
  ): Promise<void> {
    const summary = await findAccessSummary(services.database, account.id);
    const label = actionLabels[action];
    const confirmation = {
      title: `${label}: ${account.email}`,
      adminSuffix: adminSuffix(actorOfRequest(request), { id: account.adminId, name: account.adminName }),
      consequences: accountActions[action].consequences(account, summary, services),
      submit: label,
      back: backTo(pages.list, request, pages.row(account)),
      requirements: accountActions[action],
    };
    showConfirmation(request, response, confirmation, answer);
  }

  return router;
}
