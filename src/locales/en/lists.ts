import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

/** What all lists share, and the filters and columns of each list. */
export const lists = {
  /** One filter in words. */
  rule: ({ field, match, values }: Variables<'field' | 'match' | 'values'>) => `${field} ${match} ${values}`,
  ruleWithoutValue: ({ field, match }: Variables<'field' | 'match'>) => `${field} ${match}`,
  searchedFor: ({ text }: Variables<'text'>) => `Search “${text}”`,
  problems: {
    tooMany: ({ limit }: { limit: number }) =>
      `A list can have up to ${number(limit)} filters. We ignored the others.`,
    unknownField: ({ number: position }: Variables<'number'>) =>
      `We ignored filter ${position}, because this list doesn’t have that field.`,
    unknownMatch: ({ field }: Variables<'field'>) => `${field}: select how it should match.`,
    invalidValue: ({ field }: Variables<'field'>) =>
      `${field}: we ignored this filter, because its value isn’t valid.`,
    unknownOrder: 'You can’t sort this list by that column.',
  },
  printedFilter: ({ rules }: Variables<'rules'>) => `Filter: ${rules}.`,
  noFilter: 'none',
  searchAndFilters: 'Search and filters',
  sortBy: 'Sort by:',
  search: 'Search',
  searchBox: ({ label }: Variables<'label'>) => `${label}:`,
  filtersWithCount: ({ count }: { count: number }) => `Filters (${number(count)})`,
  filters: 'Filters',
  changeFilter: 'Change this filter',
  removeFilter: ({ filter }: Variables<'filter'>) => `Remove filter: ${filter}`,
  showResults: 'Show Results',
  addFilter: '+ Filter',
  clear: 'Clear',
  /** A filter as form fields. */
  ruleFields: {
    rule: ({ number: position }: Variables<'number'>) => `Filter ${position}`,
    field: 'Field',
    match: 'Match',
    value: 'Value',
    /** Read out before the chosen values. */
    valueOf: 'Value:',
    choose: 'Choose',
    remove: ({ number: position }: Variables<'number'>) => `Remove filter ${position}`,
  },
  /** Each one is written between the name of the field and the value, such as "Username starts with amy". */
  matches: {
    contains: 'contains',
    is: 'is',
    'starts-with': 'starts with',
    'ends-with': 'ends with',
    any: 'is any of',
    none: 'is none of',
    below: 'is, or is below',
    on: 'is on',
    before: 'is before',
    after: 'is after',
    never: 'was never',
    empty: 'are empty',
    'not-empty': 'are not empty',
  },
  pages: {
    current: ({ page, pages, total }: Variables<'page' | 'pages' | 'total'>) =>
      `Page ${page} of ${pages}. Total items: ${total}.`,
    pageSize: 'Items per page:',
    setPageSize: 'Set',
    label: 'Pages',
    labelBelow: 'Pages, below the list',
    previous: 'Previous',
    next: 'Next',
  },
  bulk: {
    select: 'Select:',
    selectAll: 'Select all on this page',
    selectNone: 'Select none',
    /** The label of the list of actions. It shows how many rows are ticked. */
    selected: 'With selected:',
    someSelected: ({ count }: Variables<'count'>) => `With ${count} selected:`,
    pageSelected: ({ count }: Variables<'count'>) => `With all ${count} on this page selected:`,
    allSelected: ({ count }: Variables<'count'>) => `With all ${count} selected:`,
    selectAction: '--select action--',
    apply: 'Apply',
    selectMatching: ({ count }: Variables<'count'>) => `Select all ${count} that match`,
  },
  adminShortName: ({ hint }: Variables<'hint'>) => `${hint} Enter its short name, as shown in Manage Admins.`,
  technicians: {
    fields: {
      email: 'Email address',
      username: 'Username',
      admin: 'Admin',
      status: 'Status',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Last login',
      notes: 'Notes',
      mail: 'Last email',
      attention: 'Attention',
    },
    columns: {
      email: 'Email address',
      username: 'Username',
      admin: 'Admin',
      status: 'Status',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Last login',
      notes: 'Notes',
    },
    options: {
      'two-factor': { on: 'On', off: 'Off' },
      sso: { linked: 'Linked', 'not-linked': 'Not linked' },
      mail: {
        queued: 'Queued',
        sending: 'Sending',
        accepted: 'Accepted',
        deferred: 'Deferred',
        refused: 'Refused or bounced',
        cancelled: 'Cancelled',
        expired: 'Expired',
        none: 'None',
      },
      attention: {
        'refused-mail': 'Last email refused or bounced',
        'invitation-over': 'Invitation expired',
        'without-2fa': 'Active without 2FA',
        dormant: 'No login for 90 days',
        blocked: 'Blocked after failed attempts',
      },
    },
  },
  admins: {
    fields: {
      name: 'Name',
      below: 'Below',
      email: 'Email address',
      username: 'Username',
      status: 'Status',
      account: 'Main admin’s status',
    },
    columns: {
      name: 'Name',
      below: 'Below',
      email: 'Main admin',
      status: 'Status',
      subAdmins: 'Sub-admins',
      technicians: 'Technicians',
      domains: 'Domains',
      lastLogin: 'Last login',
    },
  },
  domains: {
    fields: { domain: 'Domain', admin: 'Admin', added: 'Added' },
    columns: { domain: 'Domain', admin: 'Admin', added: 'Added' },
  },
  batches: {
    fields: { action: 'Action', who: 'Created by', state: 'Status', asked: 'Created' },
    columns: {
      asked: 'Created',
      who: 'Created by',
      action: 'Action',
      which: 'Selected',
      state: 'Status',
      outcome: 'Outcome',
    },
  },
};
