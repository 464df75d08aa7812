import { paths } from '../../paths.ts';
import { choiceMatches, dayMatches, defineList, textMatches } from '../../lists/list-definition.ts';
import { catalogues } from '../../locales/catalogues.ts';
import { messageNames } from '../messages/catalogue.ts';
import { mailStates } from './mail-status.ts';

const kinds = Object.fromEntries(messageNames.map((name) => [name, catalogues.en.emails[name].label]));

/** The filters, columns and sort order of the Mail Queue. */
export const mailQueueList = defineList({
  path: paths.mailQueue,
  searchLabel: 'Email address',
  fields: {
    state: { label: 'State', value: { kind: 'choices', options: mailStates }, matches: choiceMatches },
    kind: { label: 'Kind', value: { kind: 'choices', options: kinds }, matches: choiceMatches },
    address: { label: 'Email address', value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    admin: { label: 'Admin', value: { kind: 'text', maxlength: 120 }, matches: textMatches },
    queued: { label: 'Queued', value: { kind: 'day' }, matches: dayMatches },
  },
  columns: {
    queued: { label: 'Queued' },
    address: { label: 'Email address', sortable: false },
    kind: { label: 'Kind', sortable: false },
    admin: { label: 'Admin', sortable: false },
    state: { label: 'State', sortable: false },
    tries: { label: 'Tries', sortable: false },
  },
  defaultSort: { column: 'queued', descending: true },
});
