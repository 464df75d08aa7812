import { Router } from 'express';
import { RefusedError } from '../../forms/form-errors.ts';
import { readListQuery } from '../../lists/list-query.ts';
import { paths } from '../../paths.ts';
import { findOpenReview } from '../../reviews/access-review-repository.ts';
import { countTechniciansBelow } from '../../reviews/review-item-repository.ts';
import { listReviews } from '../../reviews/review-list-repository.ts';
import { reviewList } from '../../reviews/review-list-definition.ts';
import { startReview } from '../../reviews/start-review.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { listView } from '../page/list-view.ts';

/** Serves Access Reviews: the reviews of an admin and its sub-admins, and the page that starts one. */
export function reviewListRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();

  router.get(paths.accessReviews, signedIn, async (request, response) => {
    const { t } = request;
    const actor = actorOfRequest(request);
    const query = readListQuery(reviewList, request.query);
    const [{ reviews, total }, open] = await Promise.all([
      listReviews(database, actor, query),
      findOpenReview(database, actor.adminId),
    ]);
    const words = t.reviews.list;
    response.page('reviews/index', {
      title: words.title,
      ...listView(t, reviewList, query, total),
      button: open
        ? { label: words.continue, href: paths.accessReview(open.id) }
        : { label: words.start, href: paths.startAccessReview },
      rows: reviews.map((review) => ({
        ...review,
        href: review.signOff ? paths.accessReviewReport(review.id) : paths.accessReview(review.id),
        state: review.signOff
          ? { label: words.states['signed-off'], kind: 'active' }
          : { label: words.states.open, kind: 'pending' },
        signedOff:
          review.signOff &&
          words.signedOff({
            time: t.formats.time(review.signOff.at, actor.timeZone),
            actor: review.signOff.by,
          }),
        decided: words.decided({
          decided: review.technicians - review.withoutDecision,
          total: review.technicians,
        }),
      })),
    });
  });

  serveConfirmation<{ openId: number | undefined }>(router, services, {
    path: paths.startAccessReview,
    async find(request) {
      return { openId: (await findOpenReview(database, actorOfRequest(request).adminId))?.id };
    },
    instead: ({ openId }) => (openId === undefined ? null : paths.accessReview(openId)),
    requirements: () => ({}),
    async describe(request) {
      const words = request.t.reviews.start;
      const count = await countTechniciansBelow(database, actorOfRequest(request).adminPath);
      if (count === 0) throw new RefusedError((t) => t.reviews.start.noTechnicians);
      return {
        title: words.title,
        consequences: [words.snapshot({ count }), words.later, words.decide],
        submit: words.submit,
        back: paths.accessReviews,
      };
    },
    async perform(request, target) {
      target.openId = await startReview(services, actorOfRequest(request));
      return null;
    },
    next: (_request, { openId }) => (openId === undefined ? paths.accessReviews : paths.accessReview(openId)),
  });

  return router;
}
