import { Router } from 'express';
import type { BatchAction } from '../../batches/batch.ts';
import type { BulkList } from '../../batches/bulk-list.ts';
import type { Services } from '../../services.ts';
import { signedIn } from '../http/guards.ts';
import { formDraft } from '../page/form-draft.ts';
import { draftSelected } from './draft-selected.ts';

/** Handles the "With selected" form below a list. It creates a draft batch and redirects to its page. */
export function bulkRoutes<BulkAction extends BatchAction, Row extends { id: number }>(
  services: Services,
  bulk: BulkList<BulkAction, Row>,
): Router {
  const router = Router();
  const draft = formDraft(services, { page: bulk.list.path, fields: [] });
  router.post(bulk.path, signedIn, draft, (request, response) =>
    draftSelected(services, request, response, bulk),
  );
  return router;
}
