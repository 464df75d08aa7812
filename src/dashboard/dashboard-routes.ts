import { Router } from 'express';
import { listLastEvents } from '../audit/audit-repository.ts';
import { auditRow } from '../audit/audit-row.ts';
import { actorOfRequest, anyone, signedIn } from '../http/guards.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { countTechnicians } from './dashboard-repository.ts';

const LAST_EVENTS = 8;

/** Where one arrives: how things stand at one's level and below. */
export function dashboardRoutes({ database }: Services): Router {
  const router = Router();
  router.get(paths.home, anyone, (_request, response) => response.redirect(303, paths.dashboard));
  router.get(paths.dashboard, signedIn, async (request, response) => {
    const { adminPath, adminName } = actorOfRequest(request);
    const [counts, events] = await Promise.all([
      countTechnicians(database, adminPath),
      listLastEvents(database, adminPath, LAST_EVENTS),
    ]);
    response.page('dashboard/index', { title: 'Dashboard', adminName, counts, rows: events.map(auditRow) });
  });
  return router;
}
