import type { Request, Response } from 'express';
import { BATCH_LIMIT, type BatchAction } from '../../batches/batch.ts';
import type { BulkList } from '../../batches/bulk-list.ts';
import { TooManyError } from '../../batches/draft-batch.ts';
import { draftBulk, type Chosen } from '../../batches/draft-bulk.ts';
import type { ListDefinition } from '../../lists/list-definition.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { PAGE_SIZES } from '../../lists/pagination.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest } from '../http/guards.ts';
import { localPathOr } from '../http/return-to.ts';
import { addFlash } from '../page/flash.ts';
import { typedValues } from '../page/form.ts';

/** Creates a draft batch from the form below the list, and redirects to its page. */
export async function draftSelected<BulkAction extends BatchAction, Row extends { id: number }>(
  services: Services,
  request: Request,
  response: Response,
  bulk: BulkList<BulkAction, Row>,
): Promise<void> {
  const { action: name, returnTo } = typedValues(request, ['action', 'returnTo']);
  const listPath = localPathOr(bulk.list.path, returnTo);
  const { form } = request.t.batches;
  const action = bulk.groups.flatMap(({ actions }) => actions).find((one) => one === name);
  if (action === undefined) return back(form.noAction);
  try {
    const chosen = chosenIn(request, bulk.list);
    const id = await draftBulk(services, actorOfRequest(request), bulk, { action, chosen, listPath });
    if (id === undefined) return back(form.noRows);
    response.redirect(303, paths.startBatch(id));
  } catch (error) {
    if (!(error instanceof TooManyError)) throw error;
    back(form.tooMany({ limit: BATCH_LIMIT }));
  }

  function back(problem: string): void {
    addFlash(request, 'error', problem);
    response.redirect(303, listPath);
  }
}

/** Ignores values that are not ids, because they cannot match a row. */
function chosenIn(request: Request, list: ListDefinition): Chosen {
  const body = (request.body ?? {}) as Record<string, unknown>;
  if (body['all'] === 'matching') {
    return { matching: readListQuery(list, body) };
  }
  const ids = [body['id']].flat().filter((id) => typeof id === 'string' && /^[1-9]\d{0,14}$/.test(id));
  return { ids: [...new Set(ids.map(Number))].slice(0, Math.max(...PAGE_SIZES)) };
}
