import { Router, type Request, type Response } from 'express';
import { accountActions } from '../../account-actions/account-actions.ts';
import { ActionRefusedError } from '../../accounts/account-errors.ts';
import { actionLabels, decideOwn, type OwnAction } from '../../accounts/account-policy.ts';
import { findAccessSummary } from '../../account-actions/access-summary-repository.ts';
import { showConfirmation } from '../page/confirmation.ts';
import { addFlash } from '../page/flash.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { requireReauthentication } from '../page/reauthentication.ts';
import { performOwnAction } from '../../profile/own-sso.ts';

/** Links and unlinks a person's own login, and emails them a link to set its first password. */
export function ownSsoRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.linkOwnAccount, signedIn, (request, response) =>
    show(request, response, 'link-account', {}),
  );

  router.post(paths.linkOwnAccount, signedIn, async (request, response) => {
    addFlash(request, 'success', await performOwnAction(services, actorOfRequest(request), 'link-account'));
    response.redirect(303, paths.profile);
  });

  router.get(paths.unlinkOwnAccount, signedIn, (request, response) =>
    show(request, response, 'unlink-account', {}),
  );

  router.post(paths.unlinkOwnAccount, signedIn, async (request, response) => {
    const errors = await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return show(request, response, 'unlink-account', errors);
    await performOwnAction(services, actorOfRequest(request), 'unlink-account');
    // Unlinking has ended all sessions, including this one.
    response.redirect(303, `${paths.signIn}?notice=sso-unlinked`);
  });

  router.get(paths.setOwnPassword, signedIn, (request, response) =>
    show(request, response, 'reset-password', {}),
  );

  router.post(paths.setOwnPassword, signedIn, async (request, response) => {
    const errors = await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return show(request, response, 'reset-password', errors);
    addFlash(request, 'success', await performOwnAction(services, actorOfRequest(request), 'reset-password'));
    response.redirect(303, paths.profile);
  });

  async function show(
    request: Request,
    response: Response,
    action: OwnAction,
    errors: Record<string, string>,
  ): Promise<void> {
    const account = accountOfRequest(request);
    const decision = decideOwn(action, account);
    if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
    const summary = await findAccessSummary(services.database, account.id);
    const label = action === 'reset-password' ? 'Set a password' : actionLabels[action];
    const confirmation = {
      title: label,
      adminSuffix: null,
      consequences: accountActions[action].consequences(account, summary, services),
      submit: action === 'reset-password' ? 'Email me a link' : label,
      back: paths.profile,
      requirements: accountActions[action],
    };
    showConfirmation(request, response, confirmation, { reason: '', errors });
  }

  return router;
}
