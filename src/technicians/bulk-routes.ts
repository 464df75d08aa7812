import { Router, type Request } from 'express';
import { accountActions, type ButtonAction } from '../accounts/account-actions.ts';
import { BATCH_LIMIT } from '../batches/batch.ts';
import { TooManyError } from '../batches/draft-batch.ts';
import { addFlash } from '../http/flash.ts';
import { typedValues } from '../http/form.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { PAGE_SIZES } from '../http/pagination.ts';
import { localPathOr } from '../http/return-to.ts';
import { formatCount } from '../numbers.ts';
import { paths } from '../paths.ts';
import { readListQuery } from '../query-rules/list-query.ts';
import { COUNT_CAP } from '../query-rules/list-repository.ts';
import type { Services } from '../services.ts';
import { draftBulk, type Chosen } from './draft-bulk.ts';
import { technicianList } from './technician-list.ts';

/** With selected: the form below the list. */
export function bulkRoutes(services: Services): Router {
  const router = Router();

  router.post(paths.bulk, signedIn, async (request, response) => {
    const { action, returnTo } = typedValues(request, ['action', 'returnTo']);
    const listPath = localPathOr(paths.technicians, returnTo);
    if (!isAction(action)) return back('Choose an action first.');
    try {
      const chosen = chosenIn(request);
      const id = await draftBulk(services, actorOfRequest(request), { action, chosen, listPath });
      if (id === undefined) return back('Tick those it is for first.');
      response.redirect(303, paths.batch(id));
    } catch (error) {
      if (!(error instanceof TooManyError)) throw error;
      back(`At most ${formatCount(BATCH_LIMIT)} at once: add a rule.`);
    }

    function back(problem: string): void {
      addFlash(request, 'error', problem);
      response.redirect(303, listPath);
    }
  });

  return router;
}

function isAction(name: string): name is ButtonAction {
  return Object.hasOwn(accountActions, name);
}

/** What is no id is nobody's. */
function chosenIn(request: Request): Chosen {
  const body = (request.body ?? {}) as Record<string, unknown>;
  if (body['all'] === 'matching') {
    return { matching: readListQuery(technicianList, body, COUNT_CAP) };
  }
  const ids = [body['id']].flat().filter((id) => typeof id === 'string' && /^[1-9]\d{0,14}$/.test(id));
  return { ids: [...new Set(ids.map(Number))].slice(0, Math.max(...PAGE_SIZES)) };
}
