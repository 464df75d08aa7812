import { Router, type Request, type Response } from 'express';
import { findLevelStanding } from '../../admin-actions/admin-access-repository.ts';
import { answerBefore, answerOf, showConfirmation, type Answer } from '../page/confirmation.ts';
import { addFlash } from '../page/flash.ts';
import { idFrom } from '../page/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { backTo } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { adminButtonActions, type AdminButton } from '../../admin-actions/admin-button-actions.ts';
import { adminActionLabels, decideOnLevel, type AdminAction } from '../../admin-actions/admin-policy.ts';
import type { Level } from '../../admins/admin.ts';
import { findLevelFor } from '../../admin-actions/find-visible-admin.ts';
import { AdminRefusedError } from '../../admin-actions/perform-admin-action.ts';

/** The page before each of a level's changes that is one press of a button, and the change. */
export function adminActionRoutes(services: Services): Router {
  const router = Router();

  for (const action of Object.keys(adminButtonActions) as AdminButton[]) {
    const path = paths.adminAction(':id', action);
    const verb = adminButtonActions[action];

    router.get(path, signedIn, async (request, response) => {
      const level = await levelFor(services, request, action);
      await confirm(request, response, level, await answerBefore(services, request));
    });

    router.post(path, signedIn, async (request, response) => {
      const level = await findLevelFor(services, actorOfRequest(request), idFrom(request.params['id']));
      const answer = await answerOf(services, request, verb);
      if (Object.keys(answer.errors).length > 0) return confirm(request, response, level, answer);
      addFlash(
        request,
        'success',
        await verb.perform(services, actorOfRequest(request), level.id, answer.reason),
      );
      response.redirect(303, backTo(paths.admins, request, `admin-${level.id}`));
    });

    const confirm = async (request: Request, response: Response, level: Level, answer: Answer) => {
      const standing = await findLevelStanding(services.database, level.path);
      const confirmation = {
        title: `${adminActionLabels[action]}: ${level.name}`,
        forWhom: null,
        consequences: verb.consequences(level, standing),
        submit: adminActionLabels[action],
        back: backTo(paths.admins, request, `admin-${level.id}`),
        asked: verb,
      };
      showConfirmation(request, response, confirmation, answer);
    };
  }

  return router;
}

/** The level that the URL names, where the action may be done to it now. Throws NotFoundError, AdminRefusedError. */
export async function levelFor(services: Services, request: Request, action: AdminAction): Promise<Level> {
  const actor = actorOfRequest(request);
  const level = await findLevelFor(services, actor, idFrom(request.params['id']));
  const decision = decideOnLevel(action, actor, level);
  if (!decision.allowed) throw new AdminRefusedError(decision.reason, level);
  return level;
}
