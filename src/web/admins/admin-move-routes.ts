import { Router, type Request, type Response } from 'express';
import { findAdminAccessSummary } from '../../admin-actions/admin-access-repository.ts';
import { readConfirmation, showConfirmation, type ConfirmationInput } from '../page/confirmation.ts';
import { typedValues } from '../page/form.ts';
import { versionOf } from '../../lib/form-version.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { backTo } from '../http/return-to.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { sentencesOfMove } from '../../sso/settings/stranded-accounts.ts';
import { adminFor } from './admin-action-routes.ts';
import { canMoveBelow } from '../../admin-actions/admin-policy.ts';
import type { Admin } from '../../admins/admin.ts';
import { adminChoices } from '../page/admin-choices.ts';
import { findChosenAdmin } from '../../admin-actions/find-visible-admin.ts';
import { editedPlace, moveAdmin, notATarget } from '../../admin-actions/move-admin.ts';
import { moveConsequences } from '../../admin-actions/move-consequences.ts';
import { asciiLower, trimTyped } from '../../lib/typed-text.ts';

const requirements = { needsReauthentication: true, danger: true } as const;

/** Moves an admin in three steps: select the new parent, confirm the consequences, move. */
export function adminMoveRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();
  const path = paths.adminAction(':id', 'move-admin');

  router.get(path, signedIn, async (request, response) => {
    const admin = await adminFor(services, request, 'move-admin');
    const to = request.query['to'];
    if (typeof to !== 'string') return showChoice(request, response, admin, '', {});
    await confirm(request, response, admin, { to, version: versionOf(editedPlace(admin)) });
  });

  router.post(path, signedIn, async (request, response) => {
    const admin = await adminFor(services, request, 'move-admin');
    const values = typedValues(request, ['to', 'version']);
    const answer = await readConfirmation(services, request, requirements);
    if (Object.keys(answer.errors).length > 0) return confirm(request, response, admin, values, answer);
    await saveForm(
      request,
      response,
      backTo(paths.admins, request, `admin-${admin.id}`),
      () => moveAdmin(services, actorOfRequest(request), admin.id, values.to, values.version),
      // The person chooses again, from the page that shows where the admin is now.
      async (errors) => {
        const now = await adminFor(services, request, 'move-admin');
        await showChoice(request, response, now, values.to, errors);
      },
    );
  });

  async function confirm(
    request: Request,
    response: Response,
    admin: Admin,
    { to, version }: { to: string; version: string },
    answer?: ConfirmationInput,
  ): Promise<void> {
    const target = await findChosenAdmin(services, actorOfRequest(request), asciiLower(trimTyped(to)));
    if (!target || !canMoveBelow(admin, target)) return showChoice(request, response, admin, to, notATarget);
    const [summary, sso] = await Promise.all([
      findAdminAccessSummary(database, admin.path),
      sentencesOfMove(database, admin, target.path),
    ]);
    const confirmation = {
      title: `Move: ${admin.name}`,
      adminSuffix: null,
      consequences: moveConsequences(admin, target, summary, sso),
      submit: 'Move',
      back: backTo(paths.admins, request, `admin-${admin.id}`),
      requirements,
      chosen: { to: target.slug, version },
    };
    showConfirmation(request, response, confirmation, answer);
  }

  async function showChoice(
    request: Request,
    response: Response,
    admin: Admin,
    to: string,
    errors: Record<string, string>,
  ): Promise<void> {
    response.page('admins/move', {
      title: `Move: ${admin.name}`,
      admin,
      to,
      errors,
      choices: await adminChoices(database, actorOfRequest(request).adminPath, {
        except: admin.path,
        chosen: to,
      }),
      formAction: paths.adminAction(admin.id, 'move-admin'),
      back: backTo(paths.admins, request, `admin-${admin.id}`),
    });
  }

  return router;
}
