import { Router } from 'express';
import { findPrimaries } from '../../accounts/primary-repository.ts';
import { idFrom } from '../page/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { bulkActionSelect } from '../batches/bulk-action-select.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import type { Services } from '../../services.ts';
import { adminBulk } from '../../batches/admin-bulk.ts';
import { adminList } from '../../admins/admin-list-definition.ts';
import { listAdmins, listTree } from '../../admins/admin-list-repository.ts';
import { adminRow } from './admin-row.ts';
import { buildTree, treeLimits } from './admin-tree.ts';
import { findAdminFor } from '../../admin-actions/find-visible-admin.ts';

/** Serves Manage Admins: the admins below the signed-in person's admin, as a list and as a tree. */
export function adminRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  router.get(paths.admins, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const query = readListQuery(adminList, request.query);
    const { admins, total } = await listAdmins(database, actor.adminPath, query);
    if (admins.length === 0 && query.page.page > 1) return response.redirect(303, paths.admins);
    const primaries = await findPrimaries(
      database,
      admins.map(({ id }) => id),
    );
    const bulkSelect = bulkActionSelect(adminBulk, request, query);
    const rows = admins.map((admin) => adminRow(request.t, actor, admin, primaries.get(admin.id)));
    response.page('admins/index', {
      title: request.t.admins.list.title,
      adminName: actor.adminName,
      addHref: paths.adminAction(actor.adminId, 'add-sub-admin'),
      ...listView(request.t, adminList, query, total),
      ...bulkSelect,
      rows,
    });
  });

  router.get(paths.adminTree, signedIn, async (request, response) => {
    const actor = actorOfRequest(request);
    const topId = request.query['at'] === undefined ? actor.adminId : idFrom(request.query['at']);
    const top = await findAdminFor(services, actor, topId);
    const admins = await listTree(database, top.path, treeLimits);
    const primaries = await findPrimaries(
      database,
      admins.map(({ id }) => id),
    );
    const rows = admins.map((admin) => adminRow(request.t, actor, admin, primaries.get(admin.id)));
    const rowById = new Map(rows.map((row) => [row.id, row]));
    response.page('admins/tree', {
      title: request.t.admins.list.title,
      adminName: actor.adminName,
      addHref: paths.adminAction(actor.adminId, 'add-sub-admin'),
      top: buildTree(admins, ({ id }) => rowById.get(id)),
      upHref: top.id === actor.adminId ? null : paths.adminTree,
      menus: rows.map((row) => row.menu),
    });
  });

  return router;
}
