import { Router, type Request, type Response } from 'express';
import { InvalidFormError } from '../accounts/account-errors.ts';
import { invite } from '../accounts/invite.ts';
import { listAdmins } from '../admins/admin-repository.ts';
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

  router.get(paths.newTechnician, signedIn, async (request, response) => {
    const values = { adminId: String(actorOfRequest(request).adminId), username: '', email: '', notes: '' };
    const before = await typedBefore(services, request, newTechnicianFields);
    await showForm(request, response, before ?? values, {});
  });

  router.post(paths.newTechnician, signedIn, async (request, response) => {
    const values = typedValues(request, newTechnicianFields);
    const form = parseForm(newTechnicianForm, values);
    if (!form.ok) return showForm(request, response, values, form.errors);
    try {
      const told = await invite(services, actorOfRequest(request), form.value);
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
    const actor = actorOfRequest(request);
    const admins = await listAdmins(services.database, actor.adminPath);
    const depthOf = (path: string) => path.split('.').length - actor.adminPath.split('.').length;
    if (Object.keys(errors).length > 0) response.status(422);
    response.page('technicians/new', {
      title: 'Add Technician',
      values,
      errors,
      admins: admins.map(({ id, name, path }) => ({
        id,
        name,
        depth: depthOf(path),
        selected: String(id) === values.adminId,
      })),
    });
  }

  return router;
}
