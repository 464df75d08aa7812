import { paths } from '../../paths.ts';
import { choiceMatches, dayMatches, defineList, textMatches } from '../../lists/list-definition.ts';
import { catalogues } from '../../locales/catalogues.ts';
import { messageNames } from '../messages/catalogue.ts';
import { mailStates } from './mail-status.ts';

const { emails, mail } = catalogues.en;
const { columns } = mail.queue;
const kinds = Object.fromEntries(messageNames.map((name) => [name, emails[name].label]));

/** The filters, columns and sort order of the Mail Queue. */
export const mailQueueList = defineList({
  path: paths.mailQueue,
  searchLabel: columns.address,
  fields: {
    state: { label: columns.status, value: { kind: 'choices', options: mailStates }, matches: choiceMatches },
    kind: { label: columns.kind, value: { kind: 'choices', options: kinds }, matches: choiceMatches },
    address: { label: columns.address, value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    admin: { label: columns.admin, value: { kind: 'text', maxlength: 120 }, matches: textMatches },
    queued: { label: columns.queued, value: { kind: 'day' }, matches: dayMatches },
  },
  columns: {
    queued: { label: columns.queued },
    address: { label: columns.address, sortable: false },
    kind: { label: columns.kind, sortable: false },
    admin: { label: columns.admin, sortable: false },
    state: { label: columns.status, sortable: false },
    tries: { label: columns.attempts, sortable: false },
  },
  defaultSort: { column: 'queued', descending: true },
});
