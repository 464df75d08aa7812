import { Router, type Request, type Response } from 'express';
import { findAdminAccessSummary } from '../../admin-actions/admin-access-repository.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { textIn } from '../page/form.ts';
import { InvalidFormError } from '../../forms/form-errors.ts';
import { versionOf } from '../../forms/form-version.ts';
import { actorOfRequest } from '../http/guards.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { ruleSentencesOfMove } from '../../access-rules/rules-of-move.ts';
import { sentencesOfMove } from '../../sso/settings/stranded-accounts.ts';
import { aboutAdmin } from './about-admin.ts';
import { adminFor, backToAdmin, titleOf } from './admin-action-routes.ts';
import { canMoveBelow } from '../../admin-actions/admin-action-policy.ts';
import type { Admin } from '../../admins/admin.ts';
import { adminChoices } from '../page/admin-choices.ts';
import { findChosenAdmin } from '../../admin-actions/find-visible-admin.ts';
import { editedPlace, moveAdmin, notATarget } from '../../admin-actions/move-admin.ts';
import { moveConsequences } from '../../admin-actions/move-consequences.ts';
import { asciiLower, trimTyped } from '../../lib/typed-text.ts';

/** Moves an admin in three steps: select the new parent, confirm the consequences, move. */
export function adminMoveRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  serveConfirmation<Admin>(router, services, {
    path: paths.adminAction(':id', 'move-admin'),
    find: (request) => adminFor(services, request, 'move-admin'),
    requirements: () => ({ needsReauthentication: true, danger: true }),
    chosenFields: ['to', 'version'],
    async describe(request, admin, { to = '', version }) {
      // The first page has no choice yet, so it has no error either.
      if (to === '' && request.query['to'] === undefined) throw new InvalidFormError({});
      const target = await findChosenAdmin(services, actorOfRequest(request), asciiLower(trimTyped(to)));
      if (!target || !canMoveBelow(admin, target)) throw new InvalidFormError(notATarget);
      const [summary, sso, rules] = await Promise.all([
        findAdminAccessSummary(database, admin.path),
        sentencesOfMove(request.t, database, admin, target.path),
        ruleSentencesOfMove(request.t, database, admin, target.path),
      ]);
      return {
        title: titleOf(request.t, 'move-admin', admin),
        consequences: moveConsequences(request.t, admin, target, summary, { sso, rules }),
        submit: request.t.admins.labels['move-admin'],
        back: backToAdmin(request, admin),
        chosen: { to: target.slug, version: version || versionOf(editedPlace(admin)) },
      };
    },
    async choose(request, response, errors) {
      const { to } = textIn({ ...request.query, ...(request.body as object) }, ['to']);
      await showChoice(request, response, await adminFor(services, request, 'move-admin'), to, errors);
    },
    async perform(request, admin, { chosen: { to = '', version = '' } }) {
      const done = await moveAdmin(services, actorOfRequest(request), admin.id, to, version);
      return { text: done(request.t), about: aboutAdmin(admin) };
    },
    next: backToAdmin,
  });

  async function showChoice(
    request: Request,
    response: Response,
    admin: Admin,
    to: string,
    errors: Record<string, string>,
  ): Promise<void> {
    response.page('admins/move', {
      title: titleOf(request.t, 'move-admin', admin),
      admin,
      to,
      errors,
      choices: await adminChoices(database, actorOfRequest(request).adminPath, {
        except: admin.path,
        chosen: to,
      }),
      formAction: paths.adminAction(admin.id, 'move-admin'),
      back: backToAdmin(request, admin),
    });
  }

  return router;
}
