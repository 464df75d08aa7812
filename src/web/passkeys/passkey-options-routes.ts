import { Router } from 'express';
import { beginAddingPasskey } from '../../passkeys/add-passkey.ts';
import { beginPasskeyCheck } from '../../passkeys/check-passkey.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { hashed } from '../../sessions/session-id.ts';
import { accountOfRequest, codePending, signedIn } from '../http/guards.ts';
import { isRecentlyAuthenticated } from '../page/reauthentication.ts';

/** Responds with what the browser needs to create or to use a passkey. The challenge works once, in this session. */
export function passkeyOptionsRoutes(services: Services): Router {
  const router = Router();

  router.post(paths.passkeyAsSecondFactor, codePending, async (request, response) => {
    const context = { purpose: 'second-factor', browserHash: hashed(request.sessionID) } as const;
    response.json(await beginPasskeyCheck(services, accountOfRequest(request), context));
  });

  router.post(paths.passkeyToConfirm, signedIn, async (request, response) => {
    const context = { purpose: 'confirm', browserHash: hashed(request.sessionID) } as const;
    response.json(await beginPasskeyCheck(services, accountOfRequest(request), context));
  });

  router.post(paths.passkeyToAdd, signedIn, async (request, response) => {
    if (!isRecentlyAuthenticated(request)) throw new NotFoundError();
    const browserHash = hashed(request.sessionID);
    response.json(await beginAddingPasskey(services, accountOfRequest(request), { browserHash }));
  });

  return router;
}
