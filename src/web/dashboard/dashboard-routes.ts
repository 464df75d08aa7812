import { Router } from 'express';
import { countAttention } from '../../technicians/attention-repository.ts';
import { attentions, type Attention } from '../../technicians/attention.ts';
import type { Status } from '../../accounts/account.ts';
import { statusBadge } from '../account-actions/status-badge.ts';
import { listEvents } from '../../audit/audit-list-repository.ts';
import { auditList } from '../../audit/audit-list.ts';
import { auditRows } from '../audit/audit-rows.ts';
import { actorOfRequest, anyone, signedIn } from '../http/guards.ts';
import { COUNT_CAP } from '../../lists/pagination.ts';
import { listPath } from '../../lists/list-path.ts';
import { formatCapped } from '../../lib/numbers.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import type { Services } from '../../services.ts';
import { technicianList } from '../../technicians/technician-list.ts';
import { countTechnicians } from '../../dashboard/dashboard-repository.ts';

const recentEvents = readListQuery(auditList, { pageSize: '10' });
const statuses: readonly Status[] = ['active', 'pending', 'inactive'];

/** Serves the dashboard: an overview of the person's admin and its sub-admins, and the things that need attention. */
export function dashboardRoutes({ database }: Services): Router {
  const router = Router();
  router.get(paths.home, anyone, (_request, response) => response.redirect(303, paths.dashboard));
  router.get(paths.dashboard, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const { adminPath, adminName } = actor;
    const [counts, attention, { events }] = await Promise.all([
      countTechnicians(database, adminPath),
      countAttention(database, adminPath),
      listEvents(database, actor, recentEvents),
    ]);
    response.page('dashboard/index', {
      title: 'Dashboard',
      adminName,
      counts: statuses.map((status) => ({
        label: statusBadge({ status }).label,
        count: formatCapped(counts[status], COUNT_CAP),
        href: technicians('status', status),
      })),
      attention: (Object.keys(attentions) as Attention[])
        .filter((name) => attention[name] > 0)
        .map((name) => ({
          label: attentions[name],
          count: formatCapped(attention[name], COUNT_CAP),
          href: technicians('attention', name),
        })),
      rows: await auditRows(database, actor, events, request.t),
    });
  });
  return router;
}

/** Returns the path of Manage Technicians, filtered to the technicians that a number on the dashboard includes. */
function technicians(field: 'status' | 'attention', value: string): string {
  return listPath(technicianList, [{ field, match: 'any', values: [value] }]);
}
