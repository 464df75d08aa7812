import type { Knex } from 'knex';
import type { Actor } from '../../audit/actor.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import { findLastSignedOff, findOpenReview } from '../../reviews/access-review-repository.ts';
import { countWithoutDecision } from '../../reviews/review-item-repository.ts';

/** Says how long ago the last access review of the reader's admin was signed off, and how far an open one is. */
export async function reviewSummary(sql: Knex, t: Catalogue, { adminId }: Pick<Actor, 'adminId'>) {
  const words = t.reviews.dashboard;
  const [last, open] = await Promise.all([findLastSignedOff(sql, adminId), findOpenReview(sql, adminId)]);
  const undecided = open ? await countWithoutDecision(sql, open.id) : 0;
  return {
    last: last?.signOff
      ? {
          text: words.last({ ago: t.formats.ago(last.signOff.at), actor: last.signOff.by }),
          link: { label: words.report, href: paths.accessReviewReport(last.id) },
        }
      : { text: words.never, link: null },
    open: open && {
      text: words.open({ decided: open.technicians - undecided, total: open.technicians }),
      link: { label: words.continue, href: paths.accessReview(open.id) },
    },
    start: open ? null : { label: words.start, href: paths.startAccessReview },
  };
}
