import { Router, type Request, type Response } from 'express';
import { InvalidFormError } from '../../forms/form-errors.ts';
import { invite } from '../../account-actions/invite.ts';
import { limitNameCheck } from '../../accounts/limit-name-checks.ts';
import { notYourAdmin } from '../../admins/admin.ts';
import { adminChoices } from '../page/admin-choices.ts';
import { findChosenAdmin } from '../../admin-actions/find-visible-admin.ts';
import { findAdmin } from '../../admins/admin-repository.ts';
import { typedValues } from '../page/form.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { loginLanguageField } from '../page/preferences.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import { timeZoneLabel } from '../../profile/time-zones.ts';
import type { Services } from '../../services.ts';
import { aboutTechnician } from './technician-action-pages.ts';
import { newTechnicianFields, newTechnicianForm } from './technician-forms.ts';

/** Adds a technician. */
export function technicianRoutes(services: Services): Router {
  const router = Router();
  const { database } = services;

  router.get(paths.newTechnician, signedIn, async (request, response) => {
    const before = await restoredDraft(services, request, newTechnicianFields);
    const own = await findAdmin(database, actorOfRequest(request).adminId);
    const values = before ?? {
      admin: own?.slug ?? '',
      username: '',
      email: '',
      notes: '',
      language: '',
      accessEndsOn: '',
    };
    await showForm(request, response, values, {});
  });

  const draft = formDraft(services, { fields: newTechnicianFields });
  router.post(paths.newTechnician, signedIn, draft, async (request, response) => {
    const values = typedValues(request, newTechnicianFields);
    const form = parseForm(newTechnicianForm(request.t), values);
    if (!form.ok) return showForm(request, response, values, form.errors);
    const { admin, ...details } = form.value;
    const actor = actorOfRequest(request);
    await saveForm(
      request,
      response,
      paths.technicians,
      async () => {
        const chosen = await findChosenAdmin(services, actor, admin);
        if (!chosen) throw new InvalidFormError(notYourAdmin);
        const wanted = { ...details, adminId: chosen.id };
        await limitNameCheck(services, actor);
        const { id, done } = await invite(services, actor, wanted);
        return {
          text: done(request.t),
          about: aboutTechnician({ id, email: wanted.email }),
          changed: `technician-${id}`,
        };
      },
      (errors) => showForm(request, response, values, errors),
    );
  });

  async function showForm(
    request: Request,
    response: Response,
    values: Record<(typeof newTechnicianFields)[number], string>,
    errors: Record<string, string>,
  ): Promise<void> {
    const { adminPath, timeZone } = actorOfRequest(request);
    response.page('technicians/new', {
      title: request.t.technicians.add.title,
      values,
      errors,
      languageField: loginLanguageField(services.config, request.t, values.language),
      endDateHint: request.t.technicians.details.endDateHint({ zone: timeZoneLabel(timeZone) }),
      choices: await adminChoices(database, adminPath, { chosen: values.admin }),
    });
  }

  return router;
}
