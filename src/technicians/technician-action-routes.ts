import { Router, type Request, type Response } from 'express';
import { ActionRefusedError, NotFoundError } from '../accounts/account-errors.ts';
import { accountActions, type ButtonAction } from '../accounts/account-actions.ts';
import { actionLabels, decide } from '../accounts/account-policy.ts';
import { findAccountBelow } from '../accounts/account-repository.ts';
import { findStanding } from '../accounts/account-status-repository.ts';
import { logForeign } from '../accounts/perform-action.ts';
import type { Account } from '../accounts/account.ts';
import { addFlash } from '../http/flash.ts';
import { idFrom, typedValues } from '../http/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { localPathOr } from '../http/return-to.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { isProofFresh, proveAgain, serverTime } from '../sign-in/fresh-proof.ts';

const REASON_LIMIT = 500;

/** The page before each of the dropdown's changes, and the change. */
export function technicianActionRoutes(services: Services): Router {
  const router = Router();

  for (const action of Object.keys(accountActions) as ButtonAction[]) {
    const path = paths.technicianAction(':id', action);

    router.get(path, signedIn, async (request, response) => {
      const account = await accountFrom(request);
      const decision = decide(action, actorOfRequest(request), account);
      if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
      await showConfirmation(request, response, action, account, '', {});
    });

    router.post(path, signedIn, async (request, response) => {
      const actor = actorOfRequest(request);
      const { reason } = typedValues(request, ['reason']);
      const errors = await errorsOf(request, action, reason);
      if (Object.keys(errors).length > 0) {
        const account = await accountFrom(request);
        return showConfirmation(request, response, action, account, reason, errors);
      }
      const told = await accountActions[action].perform(
        services,
        actor,
        idFrom(request.params.id),
        reason.trim(),
      );
      addFlash(request, 'success', told);
      response.redirect(303, backFrom(request));
    });
  }

  async function accountFrom(request: Request): Promise<Account> {
    const actor = actorOfRequest(request);
    const id = idFrom(request.params.id);
    const account = await findAccountBelow(services.database, actor.adminPath, id);
    if (account) return account;
    await logForeign(services, actor, id);
    throw new NotFoundError();
  }

  async function errorsOf(request: Request, action: ButtonAction, reason: string) {
    if (reason.length > REASON_LIMIT) {
      return { reason: `A reason has ${REASON_LIMIT} characters at most.` };
    }
    return accountActions[action].needsFreshProof ? proveAgain(services, request) : {};
  }

  async function showConfirmation(
    request: Request,
    response: Response,
    action: ButtonAction,
    account: Account,
    reason: string,
    errors: Record<string, string>,
  ): Promise<void> {
    const { consequences, takesReason, needsFreshProof, danger } = accountActions[action];
    const standing = await findStanding(services.database, account.id);
    const label = actionLabels[action];
    if (Object.keys(errors).length > 0) response.status(422);
    response.page('partials/confirmation', {
      title: `${label}: ${account.email}`,
      errors,
      confirmation: {
        title: `${label}: ${account.email}`,
        action: request.originalUrl,
        consequences: consequences(account, standing, services),
        submit: label,
        danger,
        cancel: { href: backFrom(request) },
        ...(takesReason && { reason: { value: reason, hint: 'Optional. It goes to the log.' } }),
        ...(needsFreshProof && !isProofFresh(request) && { code: { serverTime: serverTime(request) } }),
      },
    });
  }

  return router;
}

/** The list as it was: its page and rules travel along in the address. */
function backFrom(request: Request): string {
  return localPathOr(paths.technicians, request.query.returnTo);
}
