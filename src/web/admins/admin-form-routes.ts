import { Router, type Request, type Response } from 'express';
import { limitNameCheck } from '../../accounts/enumeration-limit.ts';
import { typedValues } from '../page/form.ts';
import { parseForm } from '../../lib/parse-form.ts';
import { withVersion } from '../../lib/form-version.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { typedBefore } from '../page/form-draft.ts';
import { backTo } from '../http/return-to.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { levelFor } from './admin-action-routes.ts';
import { newAdminFields, newAdminForm, renameFields, renameForm } from './admin-forms.ts';
import type { Level } from '../../admins/admin.ts';
import { addSubAdmin } from '../../admin-actions/add-sub-admin.ts';
import { forWhom } from '../page/admin-suffix.ts';
import { editedNames, renameAdmin } from '../../admin-actions/rename-admin.ts';

type Values = Record<(typeof newAdminFields)[number], string>;

/** The forms of a level: a sub-admin below it, and its name. */
export function adminFormRoutes(services: Services): Router {
  const router = Router();
  const addPath = paths.adminAction(':id', 'add-sub-admin');
  const renamePath = paths.adminAction(':id', 'rename-admin');

  router.get(addPath, signedIn, async (request, response) => {
    const parent = await levelFor(services, request, 'add-sub-admin');
    const before = await typedBefore(services, request, newAdminFields);
    showAdd(request, response, parent, before ?? { name: '', slug: '', username: '', email: '' }, {});
  });

  router.post(addPath, signedIn, async (request, response) => {
    const parent = await levelFor(services, request, 'add-sub-admin');
    const values = typedValues(request, newAdminFields);
    const form = parseForm(newAdminForm, values);
    if (!form.ok) return showAdd(request, response, parent, values, form.errors);
    const actor = actorOfRequest(request);
    await saveForm(
      request,
      response,
      backTo(paths.admins, request, `admin-${parent.id}`),
      async () => {
        await limitNameCheck(services, actor);
        return addSubAdmin(services, actor, parent.id, form.value);
      },
      (errors) => showAdd(request, response, parent, values, errors),
    );
  });

  router.get(renamePath, signedIn, async (request, response) => {
    const level = await levelFor(services, request, 'rename-admin');
    const before = await typedBefore(services, request, renameFields);
    showRename(request, response, level, before ?? withVersion(editedNames(level)), {});
  });

  router.post(renamePath, signedIn, async (request, response) => {
    const level = await levelFor(services, request, 'rename-admin');
    const values = typedValues(request, renameFields);
    const form = parseForm(renameForm, values);
    if (!form.ok) return showRename(request, response, level, values, form.errors);
    await saveForm(
      request,
      response,
      backTo(paths.admins, request, `admin-${level.id}`),
      async () => {
        const actor = actorOfRequest(request);
        if (form.value.slug !== level.slug) await limitNameCheck(services, actor);
        return renameAdmin(services, actor, level.id, form.value, values.version);
      },
      (errors, current) => showRename(request, response, level, { ...values, ...current }, errors),
    );
  });

  function showAdd(
    request: Request,
    response: Response,
    parent: Level,
    values: Values,
    errors: Record<string, string>,
  ): void {
    response.page('admins/new', {
      title: 'Add sub-admin',
      parent,
      forWhom: forWhom(actorOfRequest(request), parent),
      values,
      errors,
      formAction: request.originalUrl,
      back: backTo(paths.admins, request, `admin-${parent.id}`),
    });
  }

  function showRename(
    request: Request,
    response: Response,
    level: Level,
    values: Record<(typeof renameFields)[number], string>,
    errors: Record<string, string>,
  ): void {
    response.page('admins/rename', {
      title: `Rename: ${level.name}`,
      level,
      values,
      errors,
      formAction: request.originalUrl,
      back: backTo(paths.admins, request, `admin-${level.id}`),
    });
  }

  return router;
}
