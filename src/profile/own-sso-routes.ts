import { Router, type Request, type Response } from 'express';
import { accountActions } from '../accounts/account-actions.ts';
import { ActionRefusedError } from '../accounts/account-errors.ts';
import { actionLabels, decideOwn } from '../accounts/account-policy.ts';
import { findStanding } from '../accounts/account-status-repository.ts';
import { showConfirmation } from '../http/confirmation.ts';
import { addFlash } from '../http/flash.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { proveAgain } from '../sign-in/fresh-proof.ts';
import { changeOwnSso } from './own-sso.ts';

/** One's own login linked with Single Sign-On, by the link mailed to oneself, and unlinked. */
export function ownSsoRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.linkOwnAccount, signedIn, (request, response) =>
    show(request, response, 'link-account', {}),
  );

  router.post(paths.linkOwnAccount, signedIn, async (request, response) => {
    addFlash(request, 'success', await changeOwnSso(services, actorOfRequest(request), 'link-account'));
    response.redirect(303, paths.profile);
  });

  router.get(paths.unlinkOwnAccount, signedIn, (request, response) =>
    show(request, response, 'unlink-account', {}),
  );

  router.post(paths.unlinkOwnAccount, signedIn, async (request, response) => {
    const errors = await proveAgain(services, request);
    if (Object.keys(errors).length > 0) return show(request, response, 'unlink-account', errors);
    await changeOwnSso(services, actorOfRequest(request), 'unlink-account');
    // All sessions have ended, this one too.
    response.redirect(303, `${paths.signIn}?notice=sso-unlinked`);
  });

  async function show(
    request: Request,
    response: Response,
    action: 'link-account' | 'unlink-account',
    errors: Record<string, string>,
  ): Promise<void> {
    const account = accountOfRequest(request);
    const decision = decideOwn(action, account);
    if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
    const standing = await findStanding(services.database, account.id);
    const confirmation = {
      title: actionLabels[action],
      forWhom: null,
      consequences: accountActions[action].consequences(account, standing, services),
      submit: actionLabels[action],
      back: paths.profile,
      asked: accountActions[action],
    };
    showConfirmation(request, response, confirmation, { reason: '', errors });
  }

  return router;
}
