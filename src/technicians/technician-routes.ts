import { Router, type Request, type Response } from 'express';
import { InvalidFormError } from '../accounts/account-errors.ts';
import { invite } from '../accounts/invite.ts';
import { countingTaken } from '../accounts/taken-answers.ts';
import { notYourLevel } from '../admins/admin.ts';
import { levelChoices } from '../admins/level-choices.ts';
import { findLevel, findLevelBySlug } from '../admins/level-repository.ts';
import { addFlash } from '../http/flash.ts';
import { parseForm, typedValues } from '../http/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { typedBefore } from '../http/kept-form.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { newTechnicianFields, newTechnicianForm } from './technician-forms.ts';

/** Adding a technician. */
export function technicianRoutes(services: Services): Router {
  const router = Router();
  const { database } = services;

  router.get(paths.newTechnician, signedIn, async (request, response) => {
    const before = await typedBefore(services, request, newTechnicianFields);
    const own = await findLevel(database, actorOfRequest(request).adminId);
    const values = before ?? { admin: own?.slug ?? '', username: '', email: '', notes: '' };
    await showForm(request, response, values, {});
  });

  router.post(paths.newTechnician, signedIn, async (request, response) => {
    const values = typedValues(request, newTechnicianFields);
    const form = parseForm(newTechnicianForm, values);
    if (!form.ok) return showForm(request, response, values, form.errors);
    try {
      const { admin, ...details } = form.value;
      const actor = actorOfRequest(request);
      const level = await findLevelBySlug(database, actor.adminPath, admin);
      if (!level) throw new InvalidFormError(notYourLevel);
      const told = await countingTaken(services, actor, () =>
        invite(services, actor, { ...details, adminId: level.id }),
      );
      addFlash(request, 'success', told);
      response.redirect(303, paths.technicians);
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      await showForm(request, response, values, error.errors);
    }
  });

  async function showForm(
    request: Request,
    response: Response,
    values: Record<(typeof newTechnicianFields)[number], string>,
    errors: Record<string, string>,
  ): Promise<void> {
    const { adminPath } = actorOfRequest(request);
    if (Object.keys(errors).length > 0) response.status(422);
    response.page('technicians/new', {
      title: 'Add Technician',
      values,
      errors,
      choices: await levelChoices(database, adminPath, { chosen: values.admin }),
    });
  }

  return router;
}
