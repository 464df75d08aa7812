import { listPath } from '../../lists/list-path.ts';
import type { ListDefinition } from '../../lists/list-definition.ts';
import type { ListQuery } from '../../lists/list-query.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { reviewDecisions, type ReviewCounts } from '../../reviews/access-review.ts';

const states = ['undecided', ...reviewDecisions, 'gone'] as const;

/** Returns a link to the technicians with each decision, with their number. The current one is marked. */
export function decisionTabs(
  t: Catalogue,
  list: ListDefinition,
  { filters }: Pick<ListQuery, 'filters'>,
  counts: ReviewCounts,
) {
  const [only] = filters.length === 1 ? filters : [];
  const current = only?.field === 'decision' && only.match === 'any' ? only.values.join() : undefined;
  const labels = { ...t.reviews.decisions, undecided: t.reviews.undecided, gone: t.reviews.gone };
  return [
    {
      label: t.reviews.page.all,
      count: t.formats.number(counts.total),
      href: list.path,
      current: filters.length === 0,
    },
    ...states.map((state) => ({
      label: labels[state],
      count: t.formats.number(counts[state]),
      href: listPath(list, [{ field: 'decision', match: 'any', values: [state] }]),
      current: current === state,
    })),
  ];
}
