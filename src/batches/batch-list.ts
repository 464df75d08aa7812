import { paths } from '../paths.ts';
import { choiceMatches, dayMatches, defineList, textMatches } from '../lists/list-definition.ts';
import { accountActions, type ButtonAction } from '../account-actions/account-actions.ts';
import {
  adminButtonActions,
  isAdminButton,
  type AdminButton,
} from '../admin-actions/admin-button-actions.ts';
import type { BatchAction } from './batch.ts';
import { batchStates, batchActionLabel } from './batch-texts.ts';

const batchActions: BatchAction[] = [
  'invite',
  ...(Object.keys(accountActions) as ButtonAction[]),
  ...(Object.keys(adminButtonActions) as AdminButton[]),
];

/** Some actions on accounts and on admins have the same label. */
const labelOf = (action: BatchAction) =>
  isAdminButton(action) ? `${batchActionLabel(action)} (admins)` : batchActionLabel(action);

/** The rules and columns of the list of batches. */
export const batchList = defineList({
  path: paths.batches,
  fields: {
    action: {
      label: 'Action',
      value: {
        kind: 'choices',
        options: Object.fromEntries(batchActions.map((action) => [action, labelOf(action)])),
      },
      matches: choiceMatches,
    },
    who: { label: 'Created by', value: { kind: 'text', maxlength: 64 }, matches: textMatches },
    state: { label: 'Status', value: { kind: 'choices', options: batchStates }, matches: choiceMatches },
    asked: { label: 'Created', value: { kind: 'day' }, matches: dayMatches },
  },
  columns: {
    asked: { label: 'Created' },
    who: { label: 'Created by', sortable: false },
    action: { label: 'Action', sortable: false },
    which: { label: 'Selected', sortable: false },
    state: { label: 'Status', sortable: false },
    outcome: { label: 'Outcome', sortable: false },
  },
  defaultSort: { column: 'asked', descending: true },
});
