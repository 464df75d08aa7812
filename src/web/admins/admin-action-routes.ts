import { Router, type Request, type Response } from 'express';
import { findAdminAccessSummary } from '../../admin-actions/admin-access-repository.ts';
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
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { adminButtonActions, type AdminButton } from '../../admin-actions/admin-button-actions.ts';
import { adminActionLabels, decideOnAdmin, type AdminAction } from '../../admin-actions/admin-policy.ts';
import type { Admin } from '../../admins/admin.ts';
import { findAdminFor } from '../../admin-actions/find-visible-admin.ts';
import { AdminRefusedError } from '../../admin-actions/perform-admin-action.ts';

/** Serves the confirmation page of each one-button action on an admin, and performs the action. */
export function adminActionRoutes(services: Services): Router {
  const router = Router();

  for (const action of Object.keys(adminButtonActions) as AdminButton[]) {
    const path = paths.adminAction(':id', action);
    const verb = adminButtonActions[action];

    router.get(path, signedIn, async (request, response) => {
      const admin = await adminFor(services, request, action);
      await confirm(request, response, admin, await restoredConfirmation(services, request));
    });

    const draft = confirmationDraft(services, verb);
    router.post(path, signedIn, draft, async (request, response) => {
      const admin = await findAdminFor(services, actorOfRequest(request), idFrom(request.params['id']));
      const answer = await readConfirmation(services, request, verb);
      if (Object.keys(answer.errors).length > 0) return confirm(request, response, admin, answer);
      addFlash(
        request,
        'success',
        await verb.perform(services, actorOfRequest(request), admin.id, answer.reason),
      );
      response.redirect(303, backTo(paths.admins, request, `admin-${admin.id}`));
    });

    const confirm = async (request: Request, response: Response, admin: Admin, answer: ConfirmationInput) => {
      const summary = await findAdminAccessSummary(services.database, admin.path);
      const confirmation = {
        title: `${adminActionLabels[action]}: ${admin.name}`,
        adminSuffix: null,
        consequences: verb.consequences(admin, summary),
        submit: adminActionLabels[action],
        back: backTo(paths.admins, request, `admin-${admin.id}`),
        requirements: verb,
      };
      showConfirmation(request, response, confirmation, answer);
    };
  }

  return router;
}

/**
 * Finds the admin that the URL names and checks that the action is allowed on it now. Throws NotFoundError if the actor
 * may not see it, and AdminRefusedError if the action is not allowed.
 */
export async function adminFor(services: Services, request: Request, action: AdminAction): Promise<Admin> {
  const actor = actorOfRequest(request);
  const admin = await findAdminFor(services, actor, idFrom(request.params['id']));
  const decision = decideOnAdmin(action, actor, admin);
  if (!decision.allowed) throw new AdminRefusedError(decision.reason, admin);
  return admin;
}
