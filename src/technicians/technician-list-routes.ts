import { Router } from 'express';
import { accountActions } from '../accounts/account-actions.ts';
import { actionLabels, actions } from '../accounts/account-policy.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { streamedFiles } from '../http/streamed-file.ts';
import { formatCount } from '../numbers.ts';
import { paths } from '../paths.ts';
import { readListQuery } from '../query-rules/list-query.ts';
import { COUNT_CAP } from '../query-rules/list-repository.ts';
import { listView, queryPairs } from '../query-rules/list-view.ts';
import type { Services } from '../services.ts';
import { exportTechnicians } from './export-technicians.ts';
import { technicianList } from './technician-list.ts';
import { listTechnicians, LOOKED_THROUGH, type TechnicianPage } from './technician-repository.ts';
import { technicianRow } from './technician-row.ts';

const bulkActions = actions
  .filter((action) => Object.hasOwn(accountActions, action))
  .map((action) => ({ name: action, label: actionLabels[action] }));

/** Manage Technicians: the list, and taking it out as a file. */
export function technicianListRoutes(services: Services): Router {
  const router = Router();
  const sendFile = streamedFiles();

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
    const links = tickLinks(request.originalUrl);
    const tickAll = request.query['select'] === 'page';
    response.page('technicians/index', {
      title: 'Manage Technicians',
      adminName: actor.adminName,
      ...view,
      rows: technicians.map((technician) => technicianRow(actor, technician, links.untickHref, tickAll)),
      asked: [...queryPairs(query), ['returnTo', links.untickHref] as const].map(([name, value]) => ({
        name,
        value,
      })),
      ...links,
      exportHref: `${paths.exportTechnicians}?${String(new URLSearchParams(queryPairs(query)))}`,
      actions: bulkActions,
    });
  });

  router.get(paths.exportTechnicians, signedIn, async (request, response) => {
    const query = readListQuery(technicianList, request.query, COUNT_CAP);
    const file = { name: 'technicians', extension: 'csv', contentType: 'text/csv; charset=utf-8' };
    await sendFile(request, response, file, (write) =>
      exportTechnicians(services, actorOfRequest(request), query, write),
    );
  });

  return router;
}

/** The page once more, with every box ticked or none: for browsers without script. */
function tickLinks(url: string) {
  const { pathname, searchParams } = new URL(url, 'http://console.invalid');
  const without = new URLSearchParams([...searchParams].filter(([name]) => name !== 'select'));
  const withAll = new URLSearchParams([...without, ['select', 'page']]);
  return {
    tickHref: `${pathname}?${String(withAll)}`,
    untickHref: without.size === 0 ? pathname : `${pathname}?${String(without)}`,
  };
}

/** What the page has to say about a list that is longer than it shows. */
function shortfalls({ total, cap, reach, isPartial }: TechnicianPage): string[] {
  return [
    ...(isPartial
      ? [
          `Only ${formatCount(LOOKED_THROUGH)} technicians were looked through: search for three letters or more in a row, or add a rule.`,
        ]
      : []),
    ...(total > cap && reach < cap
      ? [
          `More than ${formatCount(cap)} fit, of which the first ${formatCount(reach)} can be seen: add a rule to see others.`,
        ]
      : []),
  ];
}
