import { Router, type Request, type Response } from 'express';
import { withVersion } from '../../forms/form-version.ts';
import { parseForm } from '../../forms/parse-form.ts';
import {
  editedPanel,
  panelFields,
  panelForm,
  plainPanelFields,
  type PanelForm,
  type PanelValues,
} from '../../gate/panel-form.ts';
import { listPanels } from '../../gate/panel-repository.ts';
import { sealDraft } from '../../gate/panel-secret.ts';
import { addPanel, changePanel, findPanelFor } from '../../gate/save-panel.ts';
import type { ListedPanel } from '../../gate/panel.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { redirectWithMessage } from '../page/flash.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { formDraft, restoredDraft } from '../page/form-draft.ts';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { currentValues } from '../page/save-form.ts';
import { reauthenticationPrompt, requireReauthentication } from '../page/reauthentication.ts';
import { requireRoot } from '../../admins/scope.ts';

/** Lists the panels, adds them and changes them. Only for the root admin's people. */
export function panelRoutes(services: Services): Router {
  const { database, keyring } = services;
  const router = Router();

  router.get(paths.panels, signedIn, async (request, response) => {
    requireRoot(actorOfRequest(request));
    response.page('gate/index', { title: request.t.gate.title, panels: await listPanels(database) });
  });

  router.get(paths.newPanel, signedIn, async (request, response) => {
    requireRoot(actorOfRequest(request));
    await showFirst(request, response, undefined);
  });

  router.get(paths.panelAction(':id', 'edit'), signedIn, async (request, response) => {
    await showFirst(request, response, await panelFrom(request));
  });

  const draft = formDraft(services, { fields: plainPanelFields });
  router.post(paths.newPanel, signedIn, draft, async (request, response) => {
    requireRoot(actorOfRequest(request));
    await save(request, response, undefined, async (form) => {
      const id = await addPanel(services, actorOfRequest(request), form);
      const message = request.t.gate.added({ panel: form.name });
      redirectWithMessage(request, response, paths.panelAction(id, 'configuration'), message);
    });
  });

  router.post(paths.panelAction(':id', 'edit'), signedIn, draft, async (request, response) => {
    const panel = await panelFrom(request);
    await save(request, response, panel, async (form, version) => {
      await changePanel(services, actorOfRequest(request), panel.id, form, version);
      const message = request.t.gate.saved({ panel: form.name });
      redirectWithMessage(request, response, `${paths.panels}#panel-${panel.id}`, message);
    });
  });

  function panelFrom(request: Request): Promise<ListedPanel> {
    return findPanelFor(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  async function showFirst(
    request: Request,
    response: Response,
    panel: ListedPanel | undefined,
  ): Promise<void> {
    const stored = withVersion(editedPanel(panel));
    const before = await restoredDraft(services, request, plainPanelFields);
    show(request, response, panel, { ...stored, secret: '', keptSecret: '', ...before }, {});
  }

  /** Checks the form and the second factor, and shows the form again with what is wrong. */
  async function save(
    request: Request,
    response: Response,
    panel: ListedPanel | undefined,
    store: (form: PanelForm, version: string) => Promise<void>,
  ): Promise<void> {
    const values = typedValues(request, panelFields);
    const form = parseForm(panelForm(request.t), values);
    if (!form.ok) return show(request, response, panel, values, form.errors);
    const errors = await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return show(request, response, panel, values, errors);
    try {
      await store(form.value, values.version);
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      // The page must not contain a secret that someone else stored.
      const { secret: _stored, ...current } = currentValues(error);
      const sentences = inLanguageOf(request.t, error.errors);
      show(request, response, panel, { ...values, ...current }, sentences);
    }
  }

  function show(
    request: Request,
    response: Response,
    panel: ListedPanel | undefined,
    values: PanelValues,
    errors: Record<string, string>,
  ): void {
    const { form: labels } = request.t.gate;
    response.page('gate/panel', {
      title: panel ? labels.editTitle({ panel: panel.name }) : labels.newTitle,
      action: panel ? paths.panelAction(panel.id, 'edit') : paths.newPanel,
      values: { ...values, secret: '', keptSecret: sealDraft(keyring, panel, values) },
      errors,
      hasSecret: panel !== undefined && panel.sealedCredential !== null,
      reauthentication: reauthenticationPrompt(services, request),
    });
  }

  return router;
}
