import { Router } from 'express';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { formatCount } from '../../lib/numbers.ts';
import { paths } from '../../paths.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { listView } from '../page/list-view.ts';
import type { Services } from '../../services.ts';
import { batchList } from '../../batches/batch-list.ts';
import { listBatches } from '../../batches/batch-list-repository.ts';
import { batchStates, batchActionLabel, formatCounts } from '../../batches/batch-texts.ts';

/** Serves Batches: the bulk actions and imports of an admin and its sub-admins. */
export function batchListRoutes({ database }: Services): Router {
  const router = Router();

  router.get(paths.batches, signedIn, async (request, response) => {
    const query = readListQuery(batchList, request.query);
    const { batches, total } = await listBatches(database, actorOfRequest(request), query);
    response.page('batches/index', {
      title: 'Batches',
      ...listView(request.t, batchList, query, total),
      rows: batches.map((batch) => ({
        ...batch,
        action: batchActionLabel(batch.action),
        stateLabel: batchStates[batch.state],
        outcome: `${formatCounts(batch)} of ${formatCount(batch.total)}`,
      })),
    });
  });

  return router;
}
