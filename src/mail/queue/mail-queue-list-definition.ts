import { paths } from '../../paths.ts';
import {
  choiceMatches,
  dayMatches,
  defineList,
  optionLabels,
  textMatches,
} from '../../lists/list-definition.ts';
import { messageNames } from '../messages/catalogue.ts';
import { mailStates } from './mail-status.ts';

/** The filters, columns and sort order of the Mail Queue. */
export const mailQueueList = defineList({
  path: paths.mailQueue,
  isSearchable: true,
  fields: {
    state: { value: { kind: 'choices', options: mailStates }, matches: choiceMatches },
    kind: { value: { kind: 'choices', options: messageNames }, matches: choiceMatches },
    address: { value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    admin: { value: { kind: 'text', maxlength: 120 }, matches: textMatches },
    queued: { value: { kind: 'day' }, matches: dayMatches },
  },
  columns: {
    queued: {},
    address: { sortable: false },
    kind: { sortable: false },
    admin: { sortable: false },
    state: { sortable: false },
    tries: { sortable: false },
  },
  defaultSort: { column: 'queued', descending: true },
  labels: ({ emails, mail: { queue, states } }) => {
    const labels = { ...queue.columns, state: queue.columns.status, tries: queue.columns.attempts };
    return {
      search: labels.address,
      fields: labels,
      columns: labels,
      options: { state: states, kind: optionLabels(messageNames, (name) => emails[name].label) },
    };
  },
});
