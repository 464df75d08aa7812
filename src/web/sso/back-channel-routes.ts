import { Router } from 'express';
import { idFrom, typedValues } from '../page/form.ts';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { backChannelLogout } from '../../sso/identities/back-channel-logout.ts';

/**
 * The route that providers call when a person signs out there. The provider sends the request, not a browser, and its
 * signed token authenticates it. It must be mounted before the check of form tokens.
 */
export function backChannelRoutes(services: Services): Router {
  const router = Router();
  router.post(paths.ssoBackChannelLogout(':id'), anyone, async (request, response) => {
    const { logout_token: token } = typedValues(request, ['logout_token']);
    const outcome = await backChannelLogout(services, idFrom(request.params.id), token, originOf(request));
    if (outcome === 'done') response.sendStatus(200);
    else if (outcome === 'refused') response.status(400).json({ error: 'invalid_request' });
    else response.status(503).set('Retry-After', '60').json({ error: 'temporarily_unavailable' });
  });
  return router;
}
