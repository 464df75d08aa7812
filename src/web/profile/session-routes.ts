import { Router } from 'express';
import { redirectWithMessage } from '../page/flash.ts';
import { typedValues } from '../page/form.ts';
import { formDraft } from '../page/form-draft.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { listSessions } from '../../sessions/session-repository.ts';
import { sessionRow } from '../page/session-row.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { endOneSession, endOtherSessions } from '../../profile/end-own-sessions.ts';

/** Lists and ends the signed-in person's own sessions. */
export function sessionRoutes(services: Services): Router {
  const router = Router();
  const draft = formDraft(services, { page: paths.sessions, fields: [] });

  router.get(paths.sessions, signedIn, async (request, response) => {
    const { accountId, timeZone } = actorOfRequest(request);
    const open = await listSessions(services.database, accountId);
    response.page('profile/sessions', {
      title: request.t.profile.sessions.title,
      sessions: open.map((session) => ({
        ...sessionRow(session, request.t, timeZone),
        isThis: session.publicId === request.session.publicId,
      })),
    });
  });

  router.post(paths.endSession, signedIn, draft, async (request, response) => {
    const { session } = typedValues(request, ['session']);
    await endOneSession(services, actorOfRequest(request), session);
    redirectWithMessage(request, response, paths.sessions, request.t.profile.sessions.ended);
  });

  router.post(paths.endOtherSessions, signedIn, draft, async (request, response) => {
    const count = await endOtherSessions(services, actorOfRequest(request), request.sessionID);
    const { noOthers, othersEnded } = request.t.profile.sessions;
    const message = count === 0 ? noOthers : othersEnded({ count });
    redirectWithMessage(request, response, paths.sessions, message);
  });

  return router;
}
