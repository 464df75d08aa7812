import { Router, type Request, type Response } from 'express';
import { findLevelStanding } from '../../admin-actions/admin-access-repository.ts';
import { answerOf, showConfirmation, type Answer } from '../page/confirmation.ts';
import { typedValues } from '../page/form.ts';
import { versionOf } from '../../lib/form-version.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { backTo } from '../http/return-to.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { sentencesOfMove } from '../../sso/settings/stranded-accounts.ts';
import { levelFor } from './admin-action-routes.ts';
import { canMoveBelow } from '../../admin-actions/admin-policy.ts';
import type { Level } from '../../admins/admin.ts';
import { levelChoices } from '../page/admin-choices.ts';
import { findChosenLevel } from '../../admin-actions/find-visible-admin.ts';
import { editedPlace, moveAdmin, notATarget } from '../../admin-actions/move-admin.ts';
import { moveConsequences } from '../../admin-actions/move-consequences.ts';
import { asciiLower, trimTyped } from '../../lib/typed-text.ts';

const asked = { needsFreshProof: true, danger: true } as const;

/** Moving a level: first where to, then what will happen, then the change. */
export function adminMoveRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();
  const path = paths.adminAction(':id', 'move-admin');

  router.get(path, signedIn, async (request, response) => {
    const level = await levelFor(services, request, 'move-admin');
    const to = request.query['to'];
    if (typeof to !== 'string') return showChoice(request, response, level, '', {});
    await confirm(request, response, level, { to, version: versionOf(editedPlace(level)) });
  });

  router.post(path, signedIn, async (request, response) => {
    const level = await levelFor(services, request, 'move-admin');
    const values = typedValues(request, ['to', 'version']);
    const answer = await answerOf(services, request, asked);
    if (Object.keys(answer.errors).length > 0) return confirm(request, response, level, values, answer);
    await saveForm(
      request,
      response,
      backTo(paths.admins, request, `admin-${level.id}`),
      () => moveAdmin(services, actorOfRequest(request), level.id, values.to, values.version),
      // The person chooses again, from the page that shows where the admin is now.
      async (errors) => {
        const now = await levelFor(services, request, 'move-admin');
        await showChoice(request, response, now, values.to, errors);
      },
    );
  });

  async function confirm(
    request: Request,
    response: Response,
    level: Level,
    { to, version }: { to: string; version: string },
    answer?: Answer,
  ): Promise<void> {
    const target = await findChosenLevel(services, actorOfRequest(request), asciiLower(trimTyped(to)));
    if (!target || !canMoveBelow(level, target)) return showChoice(request, response, level, to, notATarget);
    const [standing, sso] = await Promise.all([
      findLevelStanding(database, level.path),
      sentencesOfMove(database, level, target.path),
    ]);
    const confirmation = {
      title: `Move: ${level.name}`,
      forWhom: null,
      consequences: moveConsequences(level, target, standing, sso),
      submit: 'Move',
      back: backTo(paths.admins, request, `admin-${level.id}`),
      asked,
      chosen: { to: target.slug, version },
    };
    showConfirmation(request, response, confirmation, answer);
  }

  async function showChoice(
    request: Request,
    response: Response,
    level: Level,
    to: string,
    errors: Record<string, string>,
  ): Promise<void> {
    response.page('admins/move', {
      title: `Move: ${level.name}`,
      level,
      to,
      errors,
      choices: await levelChoices(database, actorOfRequest(request).adminPath, {
        except: level.path,
        chosen: to,
      }),
      formAction: paths.adminAction(level.id, 'move-admin'),
      back: backTo(paths.admins, request, `admin-${level.id}`),
    });
  }

  return router;
}
