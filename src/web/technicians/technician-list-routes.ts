import { Router } from 'express';
import { bulkActionSelect } from '../batches/bulk-action-select.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { streamedFiles } from '../http/streamed-file.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import { queryPairs } from '../../lists/list-path.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { Text } from '../../locales/text.ts';
import type { Services } from '../../services.ts';
import { exportTechnicians } from '../../technicians/export-technicians.ts';
import { technicianBulk } from '../../batches/technician-bulk.ts';
import { technicianList } from '../../technicians/technician-list-definition.ts';
import { MAX_SCANNED } from '../../technicians/technician-page-repository.ts';
import { listTechnicians, type TechnicianPage } from '../../technicians/technician-repository.ts';
import { technicianRow } from './technician-row.ts';

/** Serves Manage Technicians and its CSV export. */
export function technicianListRoutes(services: Services): Router {
  const router = Router();
  const sendFile = streamedFiles(services);

  router.get(paths.technicians, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const query = readListQuery(technicianList, request.query);
    const found = await listTechnicians(services.database, actor, query);
    const view = listView(
      request.t,
      technicianList,
      { ...query, problems: [...query.problems, ...shortfalls(found)] },
      found.total,
      found,
    );
    const { pageCount } = view.pagination;
    if (query.page.page > pageCount) return response.redirect(303, view.pagination.last);
    const bulkSelect = bulkActionSelect(technicianBulk, request, query);
    response.page('technicians/index', {
      title: request.t.technicians.list.title,
      adminName: actor.adminName,
      ...view,
      isPartial: found.isPartial,
      rows: found.technicians.map((technician) => technicianRow(request.t, actor, technician)),
      ...bulkSelect,
      exportHref: `${paths.exportTechnicians}?${String(new URLSearchParams(queryPairs(query)))}`,
    });
  });

  router.get(paths.exportTechnicians, signedIn, async (request, response) => {
    const query = readListQuery(technicianList, request.query);
    const file = { name: 'technicians', extension: 'csv', contentType: 'text/csv; charset=utf-8' };
    await sendFile(request, response, file, (write) =>
      exportTechnicians(services, actorOfRequest(request), query, write),
    );
  });

  return router;
}

/** Returns the messages for a list that is longer than the page can show. */
function shortfalls({ total, cap, reach, isPartial }: TechnicianPage): Text[] {
  return [
    ...(isPartial ? [(t: Catalogue) => t.technicians.list.searchedOnly({ count: MAX_SCANNED })] : []),
    ...(total > cap && reach < cap
      ? [(t: Catalogue) => t.technicians.list.shownOnly({ count: cap, shown: reach })]
      : []),
  ];
}
