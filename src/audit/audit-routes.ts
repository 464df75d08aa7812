import { Router } from 'express';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { pageWanted, pagination } from '../http/pagination.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { COUNT_CAP, listEvents } from './audit-repository.ts';
import { auditRow } from './audit-row.ts';

/** Who did what, under which name, for which admin. */
export function auditRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.auditLog, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const wanted = pageWanted(request.query, COUNT_CAP);
    const { events, total } = await listEvents(services.database, actor.adminPath, wanted);
    response.page('audit/index', {
      title: 'Audit Log',
      rows: events.map(auditRow),
      pagination: pagination(paths.auditLog, [], wanted, total, COUNT_CAP),
    });
  });
  return router;
}
