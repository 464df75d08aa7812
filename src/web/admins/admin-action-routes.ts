import { Router, type Request } from 'express';
import { findAdminAccessSummary } from '../../admin-actions/admin-access-repository.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { idFrom } from '../page/form.ts';
import { actorOfRequest } from '../http/guards.ts';
import { backTo } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Services } from '../../services.ts';
import { adminButtonActions, type AdminButton } from '../../admin-actions/admin-button-actions.ts';
import { decideOnAdmin, type AdminAction } from '../../admin-actions/admin-action-policy.ts';
import type { Admin } from '../../admins/admin.ts';
import { findAdminFor } from '../../admin-actions/find-visible-admin.ts';
import { AdminRefusedError } from '../../admin-actions/perform-admin-action.ts';
import { aboutAdmin } from './about-admin.ts';

/** Serves the confirmation page of each one-button action on an admin, and performs the action. */
export function adminActionRoutes(services: Services): Router {
  const router = Router();

  for (const action of Object.keys(adminButtonActions) as AdminButton[]) {
    const button = adminButtonActions[action];
    serveConfirmation<Admin>(router, services, {
      path: paths.adminAction(':id', action),
      find: (request) => findAdminFor(services, actorOfRequest(request), idFrom(request.params['id'])),
      requirements: () => button,
      draftFields: button.takesReason ? ['reason'] : [],
      async describe(request, admin) {
        requireAllowed(request, action, admin);
        return {
          title: titleOf(request.t, action, admin),
          consequences: button.consequences(
            request.t,
            admin,
            await findAdminAccessSummary(services.database, admin.path),
          ),
          submit: request.t.admins.labels[action],
          back: backToAdmin(request, admin),
        };
      },
      async perform(request, admin, { reason }) {
        const done = await button.perform(services, actorOfRequest(request), admin.id, reason);
        return { text: done(request.t), about: action === 'delete-admin' ? undefined : aboutAdmin(admin) };
      },
      next: backToAdmin,
    });
  }

  return router;
}

/** Names the action and the admin, such as "Rename: Acme East". */
export function titleOf({ actions, admins }: Catalogue, action: AdminAction, { name }: Admin): string {
  return actions.title({ action: admins.labels[action], name });
}

/** The list that the person came from, at the admin's row. */
export function backToAdmin(request: Request, { id }: Admin): string {
  return backTo(paths.admins, request, `admin-${id}`);
}

/**
 * Finds the admin that the URL names and checks that the action is allowed on it now. Throws NotFoundError if the actor
 * may not see it, and AdminRefusedError if the action is not allowed.
 */
export async function adminFor(services: Services, request: Request, action: AdminAction): Promise<Admin> {
  const admin = await findAdminFor(services, actorOfRequest(request), idFrom(request.params['id']));
  requireAllowed(request, action, admin);
  return admin;
}

function requireAllowed(request: Request, action: AdminAction, admin: Admin): void {
  const decision = decideOnAdmin(action, actorOfRequest(request), admin);
  if (!decision.allowed) throw new AdminRefusedError(decision.reason, admin);
}
