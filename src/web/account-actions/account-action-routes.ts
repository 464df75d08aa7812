import { Router, type Request, type Response } from 'express';
import { adminSuffix } from '../page/admin-suffix.ts';
import {
  confirmationDraft,
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
}

/** Serves the confirmation page of each dropdown action, and performs the action. */
export function accountActionRoutes(services: Services, pages: AccountActionPages): Router {
  const router = Router();

  for (const action of pages.actions) {
    router.get(pages.path(action), signedIn, async (request, response) => {
      const account = await accountOf(request);
      const decision = decide(action, actorOfRequest(request), account);
      if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
      await confirm(request, response, action, account, await restoredConfirmation(services, request));
    });

    const draft = confirmationDraft(services, accountActions[action]);
    router.post(pages.path(action), signedIn, draft, async (request, response) => {
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
