import { Router } from 'express';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import { readText } from '../../locales/stored-text.ts';
import type { Services } from '../../services.ts';
import { batchList } from '../../batches/batch-list-definition.ts';
import { listBatches } from '../../batches/batch-list-repository.ts';
import { batchActionLabel } from '../../batches/batch-texts.ts';

/** Serves Batches: the bulk actions and imports of an admin and its sub-admins. */
export function batchListRoutes({ database }: Services): Router {
  const router = Router();

  router.get(paths.batches, signedIn, async (request, response) => {
    const { list } = request.t.batches;
    const query = readListQuery(batchList, request.query);
    const { batches, total } = await listBatches(database, actorOfRequest(request), query);
    response.page('batches/index', {
      title: list.title,
      ...listView(request.t, batchList, query, total),
      rows: batches.map((batch) => ({
        ...batch,
        action: batchActionLabel(request.t, batch.action),
        stateLabel: list.states[batch.state],
        selection: readText(request.t, batch.selection),
        outcome: batch.failed > 0 ? list.countsWithFailed(batch) : list.counts(batch),
      })),
    });
  });

  return router;
}
