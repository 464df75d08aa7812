import { Router, type Request } from 'express';
import { reviewBulk } from '../../batches/review-bulk.ts';
import { listPath } from '../../lists/list-path.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { paths } from '../../paths.ts';
import type { AccessReview } from '../../reviews/access-review.ts';
import { findReviewFor } from '../../reviews/find-review.ts';
import { REMINDER_HOURS, remindReviewers, requireReminder } from '../../reviews/remind-reviewers.ts';
import { itemListOf } from '../../reviews/review-item-list-definition.ts';
import { countItems, countTechniciansBelow, listUndecided } from '../../reviews/review-item-repository.ts';
import { listItems } from '../../reviews/review-page-repository.ts';
import { signOff } from '../../reviews/sign-off.ts';
import type { Services } from '../../services.ts';
import { bulkActionSelect } from '../batches/bulk-action-select.ts';
import { draftSelected } from '../batches/draft-selected.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { formDraft } from '../page/form-draft.ts';
import { idFrom } from '../page/form.ts';
import { listView } from '../page/list-view.ts';
import { decisionTabs } from './decision-tabs.ts';
import { reviewItemRow } from './review-item-row.ts';

/**
 * The page before a sign-off lists this many of the technicians without a decision. The others are on the page of the
 * review.
 */
const UNDECIDED_SHOWN = 20;

/** Serves an open access review: its technicians, decisions in bulk, reminders, and the sign-off. */
export function reviewRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  router.get(paths.accessReview(':id'), signedIn, async (request, response) => {
    const review = await reviewOf(request);
    if (review.signOff) return response.redirect(303, paths.accessReviewReport(review.id));
    const { t } = request;
    const actor = actorOfRequest(request);
    const list = itemListOf(review);
    const query = readListQuery(list, request.query);
    const [{ items, total }, counts, below] = await Promise.all([
      listItems(database, review, actor.timeZone, query),
      countItems(database, review),
      countTechniciansBelow(database, review.adminPath),
    ]);
    if (items.length === 0 && query.page.page > 1) return response.redirect(303, list.path);
    const words = t.reviews.page;
    const decided = counts.total - counts.undecided - counts.gone;
    const added = Math.max(0, below - counts.present);
    const outside = counts.total - counts.present;
    const time = t.formats.time(review.startedAt, actor.timeZone);
    response.page('reviews/review', {
      title: words.title({ admin: review.adminName }),
      review,
      introduction: words.introduction({ actor: review.startedBy, time }),
      ...listView(t, list, query, total),
      progress: {
        value: counts.total - counts.undecided,
        total: counts.total,
        text: words.progress({ decided, total: counts.total }),
      },
      notes: [
        ...(outside > 0 ? [words.goneCount({ count: outside })] : []),
        ...(added > 0 ? [words.added({ count: added })] : []),
      ],
      tabs: decisionTabs(t, list, query, counts),
      rows: items.map((item) => reviewItemRow(t, actor, item)),
      ...bulkActionSelect(reviewBulk(review), request, query),
    });
  });

  const bulkDraft = formDraft(services, { page: paths.accessReview(':id'), fields: [] });
  router.post(paths.bulkAccessReview(':id'), signedIn, bulkDraft, async (request, response) => {
    await draftSelected(services, request, response, reviewBulk(await reviewOf(request)));
  });

  const toReport = ({ signOff: signed, id }: AccessReview) => (signed ? paths.accessReviewReport(id) : null);

  serveConfirmation<AccessReview>(router, services, {
    path: paths.remindReviewers(':id'),
    find: reviewOf,
    instead: toReport,
    requirements: () => ({}),
    async describe({ t }, review) {
      const words = t.reviews.remind;
      const reviewers = await requireReminder(database, review);
      const { undecided } = await countItems(database, review);
      return {
        title: words.title,
        consequences: [
          words.emails({ emails: t.formats.list(reviewers.map(({ email }) => email)) }),
          undecided > 0 ? words.undecided({ count: undecided }) : words.complete,
          words.once({ pause: t.formats.duration(REMINDER_HOURS * 60) }),
        ],
        submit: words.submit,
        back: paths.accessReview(review.id),
      };
    },
    async perform(request, { id }) {
      return (await remindReviewers(services, actorOfRequest(request), id))(request.t);
    },
    next: (_request, { id }) => paths.accessReview(id),
  });

  serveConfirmation<{ review: AccessReview; undecided: number; total: number }>(router, services, {
    path: paths.signOffAccessReview(':id'),
    async find(request) {
      const review = await reviewOf(request);
      return { review, ...(review.signOff?.counts ?? (await countItems(database, review))) };
    },
    instead: ({ review }) => toReport(review),
    requirements: ({ undecided }, t) => ({
      needsReauthentication: true,
      ...(undecided > 0 && {
        takesReason: 'required',
        countToType: { count: undecided, label: t.reviews.signOff.countLabel },
      }),
    }),
    draftFields: ['reason', 'count'],
    async describe({ t }, { review, undecided, total }) {
      const words = t.reviews.signOff;
      const some = undecided > 0 ? await listUndecided(database, review, UNDECIDED_SHOWN) : [];
      return {
        title: words.title({ admin: review.adminName }),
        consequences: [
          undecided > 0 ? words.undecided({ count: undecided }) : words.complete({ count: total }),
          words.report,
          words.final,
        ],
        submit: words.submit,
        back: paths.accessReview(review.id),
        view: {
          name: 'reviews/sign-off',
          locals: {
            undecided: some.map(({ facts }) => facts),
            more:
              undecided > some.length
                ? { href: undecidedHref(review), label: words.more({ count: undecided }) }
                : null,
          },
        },
      };
    },
    async perform(request, { review, undecided }, { reason }) {
      const done = await signOff(services, actorOfRequest(request), review.id, { undecided, reason });
      return done(request.t);
    },
    next: (_request, { review }) => paths.accessReviewReport(review.id),
  });

  function reviewOf(request: Request): Promise<AccessReview> {
    return findReviewFor(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  return router;
}

function undecidedHref(review: AccessReview): string {
  return listPath(itemListOf(review), [{ field: 'decision', match: 'any', values: ['undecided'] }]);
}
