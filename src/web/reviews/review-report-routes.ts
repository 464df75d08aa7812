import { Router, type Request } from 'express';
import { pageWanted, type PageWanted } from '../../lists/pagination.ts';
import { paths } from '../../paths.ts';
import { REVIEW_LIMIT, type AccessReview } from '../../reviews/access-review.ts';
import { exportReport } from '../../reviews/export-report.ts';
import { findReviewFor } from '../../reviews/find-review.ts';
import { listReport } from '../../reviews/review-item-repository.ts';
import type { Services } from '../../services.ts';
import { actorOfRequest, signedIn } from '../http/guards.ts';
import { streamedFiles } from '../http/streamed-file.ts';
import { idFrom } from '../page/form.ts';
import { pagination } from '../page/pagination.ts';
import { decisionCounts, reportRow } from './report-row.ts';

/** The technicians on a page of a report, unless the reader selects another number. Printing includes all of them. */
const REPORT_PAGE_SIZE = 200;

/** More downloads at once than of other files, because these don't hold a database connection. */
const MAX_DOWNLOADS = 20;

/** Serves the report of a review that is signed off, as a page and as a CSV file. */
export function reviewReportRoutes(services: Services): Router {
  const { database } = services;
  const router = Router();
  const sendFile = streamedFiles(services, { maxDownloads: MAX_DOWNLOADS });

  router.get(paths.accessReviewReport(':id'), signedIn, async (request, response) => {
    const review = await reviewOf(request);
    const { signOff } = review;
    if (!signOff) return response.redirect(303, paths.accessReview(review.id));
    const { t } = request;
    const page = reportPage(request);
    const items = await listReport(database, review.id, page);
    const path = paths.accessReviewReport(review.id);
    if (items.length === 0 && page.page > 1) return response.redirect(303, path);
    // All times are in the zone of the person who signed off, so that every reader sees the same.
    const words = t.reviews.report;
    response.page('reviews/report', {
      title: words.title({ admin: review.adminName }),
      csvHref: paths.accessReviewCsv(review.id),
      started: words.byAt({
        actor: review.startedBy,
        time: t.formats.exactZoned(review.startedAt, signOff.zone),
      }),
      signedOff: words.byAt({ actor: signOff.by, time: t.formats.exactZoned(signOff.at, signOff.zone) }),
      counts: decisionCounts(t, signOff.counts),
      reason: signOff.reason,
      sha256: signOff.sha256,
      check: words.check({ file: `access-review-${review.id}-*.csv` }),
      rows: items.map((item) => reportRow(t, signOff.zone, item)),
      pagination: pagination(t, path, [], page, review.technicians, { cap: REVIEW_LIMIT }),
    });
  });

  router.get(paths.accessReviewCsv(':id'), signedIn, async (request, response) => {
    const { id, signOff } = await reviewOf(request);
    if (!signOff) return response.redirect(303, paths.accessReview(id));
    const file = { name: `access-review-${id}`, extension: 'csv', contentType: 'text/csv; charset=utf-8' };
    await sendFile(request, response, file, (write) =>
      exportReport(services, actorOfRequest(request), id, write),
    );
  });

  function reviewOf(request: Request): Promise<AccessReview> {
    return findReviewFor(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  return router;
}

function reportPage({ query }: Request): PageWanted {
  return pageWanted({ pageSize: String(REPORT_PAGE_SIZE), ...query }, REVIEW_LIMIT);
}
