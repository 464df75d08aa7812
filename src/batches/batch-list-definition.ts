import { paths } from '../paths.ts';
import {
  choiceMatches,
  dayMatches,
  defineList,
  optionLabels,
  textMatches,
} from '../lists/list-definition.ts';
import { accountActions, type ButtonAction } from '../account-actions/account-actions.ts';
import {
  adminButtonActions,
  isAdminButton,
  type AdminButton,
} from '../admin-actions/admin-button-actions.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { isReviewBatch, reviewBatchActions } from '../reviews/review-batch-actions.ts';
import type { BatchAction } from './batch.ts';
import { batchActionLabel } from './batch-texts.ts';

const stateNames = ['running', 'finished'] as const;

export const batchActions: readonly BatchAction[] = [
  'invite',
  ...(Object.keys(accountActions) as ButtonAction[]),
  ...(Object.keys(adminButtonActions) as AdminButton[]),
  ...reviewBatchActions,
];

/** Some actions on accounts, on admins and in access reviews have the same label. */
function labelOf(t: Catalogue, action: BatchAction): string {
  const label = batchActionLabel(t, action);
  if (isAdminButton(action)) return t.batches.adminAction({ action: label });
  return isReviewBatch(action) ? t.batches.reviewAction({ action: label }) : label;
}

/** The filters and columns of the list of batches. */
export const batchList = defineList({
  path: paths.batches,
  isSearchable: false,
  fields: {
    action: { value: { kind: 'choices', options: batchActions }, matches: choiceMatches },
    who: { value: { kind: 'text', maxlength: 64 }, matches: textMatches },
    state: { value: { kind: 'choices', options: stateNames }, matches: choiceMatches },
    created: { value: { kind: 'day' }, matches: dayMatches },
  },
  columns: {
    created: {},
    who: { sortable: false },
    action: { sortable: false },
    which: { sortable: false },
    state: { sortable: false },
    outcome: { sortable: false },
  },
  defaultSort: { column: 'created', descending: true },
  labels: (t) => ({
    ...t.lists.batches,
    options: {
      action: optionLabels(batchActions, (action) => labelOf(t, action)),
      state: t.batches.list.states,
    },
  }),
});
