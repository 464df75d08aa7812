import { Router, type Request, type Response } from 'express';
import { auditOutOfScope } from '../../audit/log-event.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { idFrom } from '../page/form.ts';
import { formDraft } from '../page/form-draft.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { pagination } from '../page/pagination.ts';
import { pageWanted } from '../../lists/pagination.ts';
import { paths } from '../../paths.ts';
import { readText } from '../../locales/stored-text.ts';
import type { Services } from '../../services.ts';
import { BATCH_LIMIT, type Batch, type Tally } from '../../batches/batch.ts';
import { batchConsequences, batchRequirements } from '../../batches/batch-confirmation.ts';
import { listItems, tallyOf, tallyReasons, type ItemsShown } from '../../batches/batch-item-repository.ts';
import { batchExists, findBatchBelow } from '../../batches/batch-repository.ts';
import { actionWithCount, describeResult, itemRow, reasonOf, titleOf } from '../../batches/batch-texts.ts';
import { describeSource } from '../../batches/import-source.ts';
import { startBatch } from '../../batches/start-batch.ts';
import { stopBatch } from '../../batches/stop-batch.ts';

/** Seconds between reloads of a running batch's page in browsers without script. */
const REFRESH_SECONDS = 3;

/** Serves the pages of one batch: what it will do, its progress and the result of each item. */
export function batchRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  router.get(paths.batch(':id'), signedIn, async (request, response) => {
    const batch = await batchOf(request);
    if (batch.state === 'draft') return response.redirect(303, paths.startBatch(batch.id));
    await showProgress(request, response, batch);
  });

  serveConfirmation<{ batch: Batch; tally: Tally }>(router, services, {
    path: paths.startBatch(':id'),
    async find(request) {
      const batch = await batchOf(request);
      return { batch, tally: await tallyOf(database, batch.id) };
    },
    instead: ({ batch }) => (batch.state === 'draft' ? null : paths.batch(batch.id)),
    requirements: ({ batch, tally }, t) => batchRequirements(t, batch, tally),
    draftFields: ['reason', 'accessEndsOn'],
    async describe(request, { batch, tally }) {
      const { t } = request;
      const { start, items } = t.batches;
      const { selection, source, listPath } = batch;
      return {
        title: titleOf(t, batch, tally),
        introduction: start.selected({ selection: readText(t, selection) }),
        consequences: await batchConsequences(t, services, batch, tally),
        submit: mayStart(request, batch, tally) ? actionWithCount(t, batch, tally.eligible) : null,
        back: listPath,
        view: {
          name: 'batches/start',
          locals: {
            creator: isCreator(request, batch) ? null : batch.actorName,
            source: source && describeSource(t, source),
            ...(await itemsOf(request, batch, paths.startBatch(batch.id), [
              ['all', items.all, tally.total],
              ['eligible', items.willBeDone, tally.eligible],
              ['ineligible', items.willBeSkipped, tally.total - tally.eligible],
            ])),
          },
        },
      };
    },
    async perform(request, { batch, tally }, { reason, accessEndsOn }) {
      if (mayStart(request, batch, tally)) {
        const input = { reason, accessEndsOn: accessEndsOn || null };
        await startBatch(services, actorOfRequest(request), batch, input);
      }
      return null;
    },
    next: (_request, { batch }) => paths.batch(batch.id),
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

  async function showProgress(request: Request, response: Response, batch: Batch): Promise<void> {
    const [tally, skipped, failed] = await Promise.all([
      tallyOf(database, batch.id),
      tallyReasons(database, batch.id, 'skipped'),
      tallyReasons(database, batch.id, 'failed'),
    ]);
    const { t } = request;
    const { items, progress } = t.batches;
    const ended = tally.done + tally.skipped + tally.failed;
    response.page('batches/progress', {
      title: titleOf(t, batch, tally),
      batch,
      introduction: introductionOf(request, batch),
      result:
        batch.state === 'finished' ? { kind: kindOf(tally), text: describeResult(t, batch, tally) } : null,
      progress: { ended, total: tally.total, text: progress.ended({ ended, total: tally.total }) },
      reasons: [
        ...failed.map((reason) => progress.failedFor(reasonOf(t, reason))),
        ...skipped.map((reason) => progress.skippedFor(reasonOf(t, reason))),
      ],
      refreshSeconds: batch.state === 'running' ? REFRESH_SECONDS : null,
      ...(await itemsOf(request, batch, paths.batch(batch.id), [
        ['all', items.all, tally.total],
        ['done', items.states.done, tally.done],
        ['skipped', items.states.skipped, tally.skipped],
        ['failed', items.states.failed, tally.failed],
        ['waiting', items.states.waiting, tally.waiting],
      ])),
    });
  }

  /** Returns one page of the selected kind of items, and links to the other kinds that exist. */
  async function itemsOf(
    request: Request,
    batch: Batch,
    path: string,
    kinds: [[name: ItemsShown, label: string, count: number], ...[ItemsShown, string, number][]],
  ) {
    const [which, , count] = kinds.find(([name]) => name === request.query['show']) ?? kinds[0];
    const page = pageWanted(request.query, BATCH_LIMIT);
    const items = await listItems(database, batch.id, which, page);
    const kept = which === 'all' ? [] : [{ name: 'show', value: which }];
    return {
      kinds: kinds
        .filter(([name, , number]) => number > 0 || name === which)
        .map(([name, label, number]) => ({
          label,
          count: request.t.formats.number(number),
          href: name === 'all' ? path : `${path}?show=${name}`,
          current: name === which,
        })),
      isImport: batch.action === 'invite',
      nameLabel: batch.subjects === 'admins' ? request.t.batches.items.name : request.t.batches.items.email,
      rows: items.map((item) => itemRow(request.t, batch, item)),
      pagination: pagination(request.t, path, kept, page, count, { cap: BATCH_LIMIT }),
    };
  }

  return router;
}

/** Says which items were selected, who started the batch and why. */
function introductionOf(request: Request, batch: Batch): string {
  const { formats, batches } = request.t;
  const { start, progress } = batches;
  const { selection, actorName: actor, adminName: admin, startedAt, reason } = batch;
  const time = startedAt ? formats.time(startedAt, actorOfRequest(request).timeZone) : '';
  return [
    start.selected({ selection: readText(request.t, selection) }),
    progress.startedBy({ actor, admin, time }),
    ...(reason === '' ? [] : [progress.reason({ reason })]),
  ].join(' ');
}

/** Only the person who created the batch may confirm it, because that person saw what it will do. */
function isCreator(request: Request, { actorAccountId }: Batch): boolean {
  return actorAccountId === actorOfRequest(request).accountId;
}

function mayStart(request: Request, batch: Batch, { eligible }: Tally): boolean {
  return isCreator(request, batch) && eligible > 0;
}

function kindOf({ done, failed }: Tally): 'success' | 'info' | 'error' {
  if (failed > 0) return 'error';
  return done > 0 ? 'success' : 'info';
}
