import { Router } from 'express';
import { countAttention } from '../../technicians/attention-repository.ts';
import { attentions } from '../../technicians/attention.ts';
import type { Status } from '../../accounts/account.ts';
import { listEvents } from '../../audit/audit-list-repository.ts';
import { auditList } from '../../audit/audit-list-definition.ts';
import { endNote } from '../account-actions/end-note.ts';
import { auditRows } from '../audit/audit-row.ts';
import { actorOfRequest, anyone, signedIn } from '../http/guards.ts';
import { COUNT_CAP } from '../../lists/pagination.ts';
import { listPath } from '../../lists/list-path.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import type { Services } from '../../services.ts';
import { technicianList } from '../../technicians/technician-list-definition.ts';
import {
  countTechnicians,
  findFirstSteps,
  listEndingAccess,
  type FirstSteps,
} from '../../dashboard/dashboard-repository.ts';
import { reviewSummary } from './last-review.ts';
import { isRoot } from '../../admins/scope.ts';
import type { Actor } from '../../audit/actor.ts';

const recentEvents = readListQuery(auditList, { pageSize: '10' });
/** How many technicians who lose access soon the dashboard lists. */
const ENDING_SHOWN = 5;

const statuses: readonly Status[] = ['active', 'pending', 'inactive'];

/** Serves the dashboard: an overview of the person's admin and its sub-admins, and the things that need attention. */
export function dashboardRoutes({ config, database }: Services): Router {
  const router = Router();
  router.get(paths.home, anyone, (_request, response) => response.redirect(303, paths.dashboard));
  router.get(paths.dashboard, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const { adminPath, adminName } = actor;
    const [counts, attention, ending, { events }, steps, review] = await Promise.all([
      countTechnicians(database, adminPath),
      countAttention(database, adminPath),
      listEndingAccess(database, adminPath, ENDING_SHOWN),
      listEvents(database, actor, recentEvents),
      isRoot(actor) ? findFirstSteps(database) : null,
      reviewSummary(database, request.t, actor),
    ]);
    response.page('dashboard/index', {
      title: request.t.dashboard.title,
      adminName,
      guide: steps && guide(request.t, steps, actor, config.ssoName),
      counts: statuses.map((status) => ({
        label: request.t.actions.statuses[status],
        count: request.t.formats.capped(counts[status], COUNT_CAP),
        href: technicians('status', status),
      })),
      attention: attentions
        .filter((name) => attention[name] > 0)
        .map((name) => ({
          label: request.t.lists.technicians.options.attention[name],
          count: request.t.formats.capped(attention[name], COUNT_CAP),
          href: technicians('attention', name),
        })),
      ending: ending.map((account) => ({
        email: account.email,
        href: paths.technicianAction(account.id, 'edit'),
        adminName: account.adminName,
        note: endNote(request.t, account, actor.timeZone),
      })),
      endingHref: technicians('attention', 'access-ends-soon'),
      review,
      rows: await auditRows(database, actor, events, request.t),
    });
  });
  return router;
}

/** Returns the steps that set up a new installation, and whether each is done. */
function guide(
  { dashboard: { steps } }: Catalogue,
  { hasTechnician, hasSingleSignOn, hasSubAdmin }: FirstSteps,
  actor: Actor,
  ssoName: string,
) {
  return [
    {
      label: steps.technician,
      why: steps.whyTechnician,
      href: paths.newTechnician,
      done: hasTechnician,
    },
    {
      label: steps.singleSignOn({ ssoName }),
      why: steps.whySingleSignOn,
      href: paths.oauthSettings,
      done: hasSingleSignOn,
    },
    {
      label: steps.subAdmin,
      why: steps.whySubAdmin,
      href: paths.adminAction(actor.adminId, 'add-sub-admin'),
      done: hasSubAdmin,
    },
  ];
}

/** Returns the path of Manage Technicians, filtered to the technicians that a number on the dashboard includes. */
function technicians(field: 'status' | 'attention', value: string): string {
  return listPath(technicianList, [{ field, match: 'any', values: [value] }]);
}
