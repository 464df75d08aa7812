import { twoFactorKinds } from '../accounts/two-factor-kind.ts';
import { choiceMatches, dayMatches, defineList, textMatches } from '../lists/list-definition.ts';
import { paths } from '../paths.ts';
import { reviewDecisions } from './access-review.ts';

/** The filters and columns of the list of technicians in an open review. Its path has the `:id` of the review. */
export const reviewItemList = defineList({
  name: 'reviewed-technicians',
  path: paths.accessReview(':id'),
  isSearchable: false,
  fields: {
    decision: {
      value: { kind: 'choices', options: ['undecided', ...reviewDecisions, 'gone'] },
      matches: choiceMatches,
    },
    email: { value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    username: { value: { kind: 'text', maxlength: 64 }, matches: textMatches },
    admin: { value: { kind: 'text', maxlength: 120 }, matches: ['is', 'contains'] },
    status: {
      value: { kind: 'choices', options: ['pending', 'active', 'inactive'] },
      matches: choiceMatches,
    },
    'last-login': { value: { kind: 'day' }, matches: [...dayMatches, 'never'] },
    'two-factor': { value: { kind: 'choices', options: twoFactorKinds }, matches: choiceMatches },
    sso: { value: { kind: 'choices', options: ['linked', 'not-linked'] }, matches: choiceMatches },
    'access-end': { value: { kind: 'day' }, matches: dayMatches },
    inviter: { value: { kind: 'text', maxlength: 64 }, matches: textMatches },
  },
  columns: {
    email: {},
    admin: {},
    status: {},
    'last-login': {},
    'two-factor': {},
    sso: {},
    password: {},
    inviter: {},
    decision: {},
  },
  defaultSort: { column: 'email', descending: false },
  labels: ({ lists: { reviewItems, technicians }, reviews, actions, twoFactor }) => ({
    ...reviewItems,
    options: {
      decision: { ...reviews.decisions, undecided: reviews.undecided, gone: reviews.gone },
      status: actions.statuses,
      'two-factor': twoFactor.kinds,
      sso: technicians.options.sso,
    },
  }),
});

/** Returns the list of one review. */
export function itemListOf({ id }: { id: number }): typeof reviewItemList {
  return { ...reviewItemList, path: paths.accessReview(id) };
}
