import { Router, type Request, type Response } from 'express';
import type { ConfirmationRequirements } from '../../account-actions/account-action.ts';
import { accountActions } from '../../account-actions/account-actions.ts';
import { adminButtonActions, isAdminButton } from '../../admin-actions/admin-button-actions.ts';
import { auditOutOfScope } from '../../audit/log-event.ts';
import {
  confirmationDraft,
  restoredConfirmation,
  readConfirmation,
  confirmationQuestions,
  type ConfirmationInput,
} from '../page/confirmation.ts';
import { idFrom } from '../page/form.ts';
import { formDraft } from '../page/form-draft.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { pagination } from '../page/pagination.ts';
import { pageWanted } from '../../lists/pagination.ts';
import { formatCount } from '../../lib/numbers.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { BATCH_LIMIT, type Batch, type BatchAction } from '../../batches/batch.ts';
import { listItems, tallyOf, tallyReasons, type ItemsShown } from '../../batches/batch-item-repository.ts';
import { batchExists, findBatchBelow } from '../../batches/batch-repository.ts';
import {
  batchStates,
  consequencesOf,
  itemRow,
  skippedFor,
  formatSubjects,
  subjectLabels,
  titleOf,
  batchActionLabel,
} from '../../batches/batch-texts.ts';
import { describeSource } from '../../batches/import-source.ts';
import { startBatch } from '../../batches/start-batch.ts';
import { stopBatch } from '../../batches/stop-batch.ts';

/** Seconds between reloads of a running batch's page in browsers without script. */
const REFRESH_SECONDS = 3;

/** Serves the page of one batch: what it will do, its progress and the result of each item. */
export function batchRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  router.get(paths.batch(':id'), signedIn, async (request, response) => {
    const batch = await batchOf(request);
    if (batch.state === 'draft')
      await showDraft(request, response, batch, await restoredConfirmation(services, request));
    else await showProgress(request, response, batch);
  });

  const startDraft = confirmationDraft(services, { takesReason: true }, paths.batch(':id'));
  router.post(paths.startBatch(':id'), signedIn, startDraft, async (request, response) => {
    const batch = await batchOf(request);
    if (batch.state === 'draft' && isOwn(request, batch)) {
      const answer = await readConfirmation(services, request, confirmationFor(batch.action));
      if (Object.keys(answer.errors).length > 0) return showDraft(request, response, batch, answer);
      await startBatch(services, actorOfRequest(request), batch, answer.reason);
    }
    response.redirect(303, paths.batch(batch.id));
  });

  const stopDraft = formDraft(services, { page: paths.batch(':id'), fields: [] });
  router.post(paths.stopBatch(':id'), signedIn, stopDraft, async (request, response) => {
    const batch = await batchOf(request);
    if (batch.state === 'running') await stopBatch(services, actorOfRequest(request), batch);
    response.redirect(303, paths.batch(batch.id));
  });

  function batchOf(request: Request): Promise<Batch> {
    const actor = actorOfRequest(request);
    const id = idFrom(request.params['id']);
    const outOfScope = { what: `batch ${id}`, isOutOfScope: () => batchExists(database, id) };
    return auditOutOfScope(services, actor, outOfScope, () => findBatchBelow(database, actor.adminPath, id));
  }

  async function showDraft(
    request: Request,
    response: Response,
    batch: Batch,
    { reason, errors }: ConfirmationInput,
  ): Promise<void> {
    const tally = await tallyOf(database, batch.id);
    const own = isOwn(request, batch);
    const mayStart = tally.eligible > 0 && own;
    const confirmation = mayStart ? confirmationFor(batch.action) : {};
    response.page('batches/draft', {
      title: titleOf(batch, tally),
      batch,
      source: batch.source && describeSource(batch.source),
      isOwn: own,
      consequences: consequencesOf(batch, tally, await tallyReasons(database, batch.id, 'expected_skip')),
      submit: mayStart
        ? `${batchActionLabel(batch.action)}: ${formatSubjects(batch.subjects, tally.eligible)}`
        : null,
      danger: confirmation.danger,
      ...confirmationQuestions(request, confirmation, reason),
      errors,
      ...(await itemsOf(request, batch, [
        ['all', 'All', tally.total],
        ['eligible', 'Will be done', tally.eligible],
        ['ineligible', 'Will be skipped', tally.total - tally.eligible],
      ])),
    });
  }

  async function showProgress(request: Request, response: Response, batch: Batch): Promise<void> {
    const tally = await tallyOf(database, batch.id);
    response.page('batches/progress', {
      title: titleOf(batch, tally),
      batch,
      tally,
      counts: {
        done: formatCount(tally.done),
        skipped: formatCount(tally.skipped),
        ended: formatCount(tally.done + tally.skipped),
        total: formatCount(tally.total),
      },
      stateLabel: batchStates[batch.state],
      skipped: (await tallyReasons(database, batch.id, 'note')).map(skippedFor),
      refreshSeconds: batch.state === 'running' ? REFRESH_SECONDS : null,
      ...(await itemsOf(request, batch, [
        ['all', 'All', tally.total],
        ['done', 'Done', tally.done],
        ['skipped', 'Skipped', tally.skipped],
        ['waiting', 'Waiting', tally.waiting],
      ])),
    });
  }

  /** Returns one page of the selected kind of items, and links to the other kinds. */
  async function itemsOf(
    request: Request,
    batch: Batch,
    kinds: [[name: ItemsShown, label: string, count: number], ...[ItemsShown, string, number][]],
  ) {
    const path = paths.batch(batch.id);
    const [which, , count] = kinds.find(([name]) => name === request.query['show']) ?? kinds[0];
    const page = pageWanted(request.query, BATCH_LIMIT);
    const items = await listItems(database, batch.id, which, page);
    const kept = which === 'all' ? [] : [{ name: 'show', value: which }];
    return {
      kinds: kinds.map(([name, label, number]) => ({
        label,
        count: formatCount(number),
        href: name === 'all' ? path : `${path}?show=${name}`,
        current: name === which,
      })),
      isImport: batch.action === 'invite',
      nameLabel: subjectLabels[batch.subjects].nameLabel,
      rows: items.map((item) => itemRow(batch, item)),
      pagination: pagination(path, kept, page, count, { cap: BATCH_LIMIT }),
    };
  }

  return router;
}

/** Only the person who created the batch may confirm it, because that person saw what it will do. */
function isOwn(request: Request, { actorAccountId }: Batch): boolean {
  return actorAccountId === actorOfRequest(request).accountId;
}

function confirmationFor(action: BatchAction): ConfirmationRequirements {
  if (action === 'invite') return {};
  return isAdminButton(action) ? adminButtonActions[action] : accountActions[action];
}
