import { paths } from '../paths.ts';
import { choiceMatches, defineList, textMatches } from '../lists/list-definition.ts';

/** The filters, columns and sort order of Manage Admins. */
export const adminList = defineList({
  path: paths.admins,
  searchLabel: 'Search',
  fields: {
    name: { label: 'Name', value: { kind: 'text', maxlength: 120 }, matches: textMatches },
    below: { label: 'Below', value: { kind: 'text', maxlength: 120 }, matches: textMatches },
    email: { label: 'Email address', value: { kind: 'text', maxlength: 254 }, matches: textMatches },
    username: { label: 'Username', value: { kind: 'text', maxlength: 64 }, matches: textMatches },
    status: {
      label: 'Status',
      value: { kind: 'choices', options: { active: 'Active', inactive: 'Inactive' } },
      matches: choiceMatches,
    },
    account: {
      label: 'Main admin’s status',
      value: { kind: 'choices', options: { active: 'Active', pending: 'Pending' } },
      matches: choiceMatches,
    },
  },
  columns: {
    name: { label: 'Name' },
    below: { label: 'Below' },
    email: { label: 'Main admin' },
    status: { label: 'Status' },
    subAdmins: { label: 'Sub-admins', sortable: false },
    technicians: { label: 'Technicians', sortable: false },
    domains: { label: 'Domains', sortable: false },
    lastLogin: { label: 'Last login' },
  },
  defaultSort: { column: 'name', descending: false },
});
