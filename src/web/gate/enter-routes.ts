import { Router, type Request } from 'express';
import { createTicket, panelFrom } from '../../gate/enter-panel.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { isToken } from '../../lib/random-token.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { returnPathFrom } from './proxied-request.ts';

/**
 * Sends a signed-in person back to the panel that they came from, with a ticket. The panel's origin is the stored one. The
 * ticket works only in the browser that has the nonce of this challenge. A request from a frame or a script gets none,
 * because a script at the panel could read the ticket in the frame's address.
 */
export function enterPanelRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.enterPanel(':panel'), signedIn, async (request, response) => {
    const panel = await panelFrom(services, request.params['panel']);
    const { challenge, to } = request.query;
    const destination = request.get('Sec-Fetch-Dest') ?? 'document';
    if (!isToken(challenge) || destination !== 'document') throw new NotFoundError();
    const ticket = await createTicket(services, actorOfRequest(request), panel, {
      challenge,
      returnPath: returnPathFrom(panel, to),
    });
    const href = `${panel.origin}${paths.atPanel.finish}?ticket=${ticket}&challenge=${challenge}`;
    if (!comesFromForm(services, request)) return response.redirect(303, href);
    const { title } = request.t.gate.entering;
    response.set('Refresh', `0; url=${href}`).page('gate/entering', { title, panel: panel.name, href });
  });
  return router;
}

/**
 * Reports whether the person has just signed in. Browsers let a form's response redirect only within this console, so the
 * page itself continues to the panel.
 */
function comesFromForm({ config }: Services, request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  return URL.parse(request.get('Referer') ?? '')?.origin === config.origin;
}
