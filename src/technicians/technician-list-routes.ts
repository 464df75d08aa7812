import { Router } from 'express';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { paths } from '../paths.ts';
import { readListQuery } from '../query-rules/list-query.ts';
import { listView } from '../query-rules/list-view.ts';
import type { Services } from '../services.ts';
import { technicianList } from './technician-list.ts';
import { COUNT_CAP, listTechnicians, LOOKED_THROUGH, type TechnicianPage } from './technician-repository.ts';
import { technicianRow } from './technician-row.ts';

/** Manage Technicians: the list. */
export function technicianListRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.technicians, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const query = readListQuery(technicianList, request.query, COUNT_CAP);
    const found = await listTechnicians(services.database, actor, query);
    const { technicians, total, cap, reach } = found;
    const view = listView(
      technicianList,
      { ...query, problems: [...query.problems, ...shortfalls(found)] },
      total,
      cap,
      reach,
    );
    const { pageCount } = view.pagination;
    if (query.page.page > pageCount) return response.redirect(303, view.pagination.last);
    response.page('technicians/index', {
      title: 'Manage Technicians',
      adminName: actor.adminName,
      ...view,
      rows: technicians.map((technician) => technicianRow(actor, technician, request.originalUrl)),
    });
  });

  return router;
}

/** What the page has to say about a list that is longer than it shows. */
function shortfalls({ total, cap, reach, isPartial }: TechnicianPage): string[] {
  const number = (count: number) => count.toLocaleString('en');
  return [
    ...(isPartial
      ? [
          `Only ${number(LOOKED_THROUGH)} technicians were looked through: search for three letters or more in a row, or add a rule.`,
        ]
      : []),
    ...(total > cap && reach < cap
      ? [
          `More than ${number(cap)} fit, of which the first ${number(reach)} can be seen: add a rule to see others.`,
        ]
      : []),
  ];
}
