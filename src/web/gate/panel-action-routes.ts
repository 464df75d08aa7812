import { Router, type Request, type Response } from 'express';
import { probePanel, type Finding } from '../../gate/probe-panel.ts';
import { proxies } from '../../gate/proxy-configurations/proxy-configurations.ts';
import { proxySetupOf } from '../../gate/proxy-setup.ts';
import { findPanelFor, removePanel, renewPanelKey } from '../../gate/save-panel.ts';
import type { ListedPanel } from '../../gate/panel.ts';
import { sentenceFrom } from '../../lib/language-formats.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { forbidCompression } from '../http/compression.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { formDraft } from '../page/form-draft.ts';
import { idFrom } from '../page/form.ts';
import {
  isRecentlyAuthenticated,
  reauthenticationPrompt,
  requireReauthentication,
} from '../page/reauthentication.ts';

/** Shows the configuration of a panel's proxy, checks the proxy, replaces its key, and removes a panel. */
export function panelActionRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.panelAction(':id', 'configuration'), signedIn, async (request, response) => {
    show(request, response, await panelFrom(request), {});
  });

  const draft = formDraft(services, { fields: [] });
  router.post(paths.panelAction(':id', 'configuration'), signedIn, draft, async (request, response) => {
    const panel = await panelFrom(request);
    const errors = await requireReauthentication(services, request);
    if (Object.keys(errors).length > 0) return show(request, response, panel, errors);
    response.redirect(303, paths.panelAction(panel.id, 'configuration'));
  });

  const checkDraft = formDraft(services, { page: paths.panelAction(':id', 'configuration'), fields: [] });
  router.post(paths.panelAction(':id', 'check'), signedIn, checkDraft, async (request, response) => {
    const panel = await panelFrom(request);
    show(request, response, panel, {}, await probePanel(services, panel));
  });

  serveConfirmation<ListedPanel>(router, services, {
    path: paths.panelAction(':id', 'renew-key'),
    find: panelFrom,
    requirements: () => ({ needsReauthentication: true, danger: true }),
    describe({ t }, { id, name }) {
      const { title, oldKey, newKey, submit } = t.gate.renewKey;
      return Promise.resolve({
        title: title({ panel: name }),
        consequences: [oldKey, newKey],
        submit,
        back: paths.panelAction(id, 'configuration'),
      });
    },
    async perform(request, { id }) {
      const panel = await renewPanelKey(services, actorOfRequest(request), id);
      return request.t.gate.renewKey.done({ panel });
    },
    next: (_request, { id }) => paths.panelAction(id, 'configuration'),
  });

  serveConfirmation<ListedPanel>(router, services, {
    path: paths.panelAction(':id', 'remove'),
    find: panelFrom,
    requirements: () => ({ needsReauthentication: true, danger: true, takesReason: true }),
    draftFields: ['reason'],
    describe({ t }, { name }) {
      const { title, closed, secret, log, submit } = t.gate.remove;
      return Promise.resolve({
        title: title({ panel: name }),
        consequences: [closed, secret, log],
        submit,
        back: paths.panels,
      });
    },
    async perform(request, { id }, { reason }) {
      const panel = await removePanel(services, actorOfRequest(request), id, reason);
      return request.t.gate.remove.done({ panel });
    },
    next: () => paths.panels,
  });

  function panelFrom(request: Request): Promise<ListedPanel> {
    return findPanelFor(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  function show(
    request: Request,
    response: Response,
    panel: ListedPanel,
    errors: Record<string, string>,
    findings: Finding[] | null = null,
  ): void {
    const { configuration: labels } = request.t.gate;
    const showsKey = isRecentlyAuthenticated(request);
    // The length of a compressed page could reveal the key, letter by letter.
    if (showsKey) forbidCompression(response);
    const setup = proxySetupOf(services, panel, { showsKey });
    response.page('gate/configuration', {
      title: labels.title({ panel: panel.name }),
      panel,
      errors,
      showsKey,
      reauthentication: reauthenticationPrompt(services, request),
      configurations: Object.entries(proxies).map(([id, { name, isTried, configuration }]) => ({
        id,
        name: isTried ? name : labels.untried({ proxy: name }),
        text: configuration(setup),
      })),
      findings:
        findings &&
        findings.map(({ code, isProblem, value }) => ({
          isProblem,
          text: sentenceFrom(labels.findings[code], { value: value || '–', origin: panel.origin }),
        })),
    });
  }

  return router;
}
