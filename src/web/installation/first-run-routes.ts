import { Router, type Request, type Response } from 'express';
import { typedValues } from '../page/form.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { actorOfRequest, firstRun } from '../http/guards.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { saveForm } from '../page/save-form.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { reauthenticationPrompt, requireReauthentication } from '../page/reauthentication.ts';
import { isBundledProviderAvailable } from '../../sso/bundled-provider/connect-bundled-provider.ts';
import { finishFirstRun, firstRunFields, firstRunForm } from '../../installation/first-run.ts';

type Values = Record<(typeof firstRunFields)[number], string>;

/** Serves the set-up form of an empty installation, which its owner sees at the first sign-in only. */
export function firstRunRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.firstRun, firstRun, async (request, response) => {
    const values = (await restoredDraft(services, request, firstRunFields)) ?? (await initialValues());
    show(request, response, values, {});
  });

  const draft = formDraft(services, { fields: firstRunFields });
  router.post(paths.firstRun, firstRun, draft, async (request, response) => {
    const values = typedValues(request, firstRunFields);
    const form = parseForm(firstRunForm(request.t), values);
    if (!form.ok) return show(request, response, values, form.errors);
    const errors = await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return show(request, response, values, errors);
    await saveForm(
      request,
      response,
      paths.dashboard,
      () => finishFirstRun(request.t, services, actorOfRequest(request), form.value),
      (refused) => show(request, response, values, refused),
    );
  });

  async function initialValues(): Promise<Values> {
    const connectProvider = (await isBundledProviderAvailable(services)) ? 'yes' : '';
    return { organisation: '', username: '', email: '', connectProvider };
  }

  function show(request: Request, response: Response, values: Values, errors: Record<string, string>): void {
    response.page('installation/first-run', {
      title: request.t.installation.title,
      values,
      errors,
      issuer: services.config.ssoOrigin,
      reauthentication: reauthenticationPrompt(services, request),
    });
  }

  return router;
}
