import { paths } from '../paths.ts';
import { dayMatches, defineList, textMatches } from '../lists/list-definition.ts';

/** The rules and columns of the list on Domains > Overview. */
export const domainList = defineList({
  path: paths.domains,
  searchLabel: 'Search',
  fields: {
    domain: { label: 'Domain', value: { kind: 'text', maxlength: 253 }, matches: textMatches },
    admin: {
      label: 'Admin',
      value: { kind: 'text', maxlength: 120 },
      matches: { below: { label: 'is, or is below' }, is: { label: 'is' }, contains: { label: 'contains' } },
    },
    added: { label: 'Added', value: { kind: 'day' }, matches: dayMatches },
  },
  columns: {
    domain: { label: 'Domain' },
    admin: { label: 'Admin' },
    added: { label: 'Added' },
  },
  defaultSort: { column: 'domain', descending: false },
});
