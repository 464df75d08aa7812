import { Router, type Request, type Response } from 'express';
import { limitNameCheck } from '../../accounts/limit-name-checks.ts';
import { typedValues } from '../page/form.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { withVersion } from '../../forms/form-version.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { loginLanguageField } from '../page/preferences.ts';
import { backTo, urlWithReturn } from '../http/return-to.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { aboutAdmin } from './about-admin.ts';
import { adminFor, titleOf } from './admin-action-routes.ts';
import { newAdminFields, newAdminForm, renameFields, renameForm } from './admin-forms.ts';
import type { Admin } from '../../admins/admin.ts';
import { addSubAdmin } from '../../admin-actions/add-sub-admin.ts';
import { adminSuffix } from '../page/admin-suffix.ts';
import { editedNames, renameAdmin } from '../../admin-actions/rename-admin.ts';

type Values = Record<(typeof newAdminFields)[number], string>;

/** Serves the forms that add a sub-admin and rename an admin. */
export function adminFormRoutes(services: Services): Router {
  const router = Router();
  const addPath = paths.adminAction(':id', 'add-sub-admin');
  const renamePath = paths.adminAction(':id', 'rename-admin');

  router.get(addPath, signedIn, async (request, response) => {
    const parent = await adminFor(services, request, 'add-sub-admin');
    const before = await restoredDraft(services, request, newAdminFields);
    showAdd(
      request,
      response,
      parent,
      before ?? { name: '', slug: '', username: '', email: '', language: '' },
      {},
    );
  });

  const addDraft = formDraft(services, { fields: newAdminFields });
  router.post(addPath, signedIn, addDraft, async (request, response) => {
    const parent = await adminFor(services, request, 'add-sub-admin');
    const values = typedValues(request, newAdminFields);
    const form = parseForm(newAdminForm(request.t), values);
    if (!form.ok) return showAdd(request, response, parent, values, form.errors);
    const actor = actorOfRequest(request);
    await saveForm(
      request,
      response,
      backTo(paths.admins, request, `admin-${parent.id}`),
      async () => {
        await limitNameCheck(services, actor);
        const { id, done } = await addSubAdmin(services, actor, parent.id, form.value);
        return {
          text: done(request.t),
          about: aboutAdmin({ id, name: form.value.name }),
          changed: `admin-${id}`,
        };
      },
      (errors) => showAdd(request, response, parent, values, errors),
    );
  });

  router.get(renamePath, signedIn, async (request, response) => {
    const admin = await adminFor(services, request, 'rename-admin');
    const before = await restoredDraft(services, request, renameFields);
    showRename(request, response, admin, before ?? withVersion(editedNames(admin)), {});
  });

  const renameDraft = formDraft(services, { fields: renameFields });
  router.post(renamePath, signedIn, renameDraft, async (request, response) => {
    const admin = await adminFor(services, request, 'rename-admin');
    const values = typedValues(request, renameFields);
    const form = parseForm(renameForm(request.t), values);
    if (!form.ok) return showRename(request, response, admin, values, form.errors);
    await saveForm(
      request,
      response,
      backTo(paths.admins, request, `admin-${admin.id}`),
      async () => {
        const actor = actorOfRequest(request);
        if (form.value.slug !== admin.slug) await limitNameCheck(services, actor);
        const done = await renameAdmin(services, actor, admin.id, form.value, values.version);
        return { text: done(request.t), about: aboutAdmin({ id: admin.id, name: form.value.name }) };
      },
      (errors, current) => showRename(request, response, admin, { ...values, ...current }, errors),
    );
  });

  function showAdd(
    request: Request,
    response: Response,
    parent: Admin,
    values: Values,
    errors: Record<string, string>,
  ): void {
    response.page('admins/new', {
      title: request.t.admins.form.add,
      parent,
      adminSuffix: adminSuffix(request.t, actorOfRequest(request), parent),
      values,
      errors,
      languageField: loginLanguageField(services.config, request.t, values.language),
      formAction: urlWithReturn(request),
      back: backTo(paths.admins, request, `admin-${parent.id}`),
    });
  }

  function showRename(
    request: Request,
    response: Response,
    admin: Admin,
    values: Record<(typeof renameFields)[number], string>,
    errors: Record<string, string>,
  ): void {
    response.page('admins/rename', {
      title: titleOf(request.t, 'rename-admin', admin),
      admin,
      values,
      errors,
      formAction: urlWithReturn(request),
      back: backTo(paths.admins, request, `admin-${admin.id}`),
    });
  }

  return router;
}
