import { choiceMatches, defineList } from '../lists/list-definition.ts';
import { paths } from '../paths.ts';

/** The filters and columns of the list of access reviews. */
export const reviewList = defineList({
  path: paths.accessReviews,
  isSearchable: false,
  fields: {
    state: { value: { kind: 'choices', options: ['open', 'signed-off'] }, matches: choiceMatches },
    admin: { value: { kind: 'text', maxlength: 120 }, matches: ['is', 'contains'] },
  },
  columns: {
    started: {},
    admin: { sortable: false },
    state: { sortable: false },
    progress: { sortable: false },
  },
  defaultSort: { column: 'started', descending: true },
  labels: ({ lists, reviews }) => ({ ...lists.reviews, options: { state: reviews.list.states } }),
});
