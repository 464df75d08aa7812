import { paths } from '../paths.ts';
import { choiceMatches, defineList, textMatches } from '../lists/list-definition.ts';

/** The filters, columns and sort order of Manage Admins. */
export const adminList = defineList({
  path: paths.admins,
  isSearchable: true,
  fields: {
    name: { value: { kind: 'text', maxlength: 120 }, matches: textMatches },
    below: { value: { kind: 'text', maxlength: 120 }, matches: textMatches },
    email: { value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    username: { value: { kind: 'text', maxlength: 64 }, matches: textMatches },
    status: { value: { kind: 'choices', options: ['active', 'inactive'] }, matches: choiceMatches },
    account: { value: { kind: 'choices', options: ['active', 'pending'] }, matches: choiceMatches },
  },
  columns: {
    name: {},
    below: {},
    email: {},
    status: {},
    subAdmins: { sortable: false },
    technicians: { sortable: false },
    domains: { sortable: false },
    lastLogin: {},
  },
  defaultSort: { column: 'name', descending: false },
  labels: (t) => ({
    ...t.lists.admins,
    options: { status: t.admins.statuses, account: t.actions.statuses },
  }),
});
