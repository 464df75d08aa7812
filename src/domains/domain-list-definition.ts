import { paths } from '../paths.ts';
import { dayMatches, defineList, textMatches } from '../lists/list-definition.ts';

/** The filters and columns of the list on Domains > Overview. */
export const domainList = defineList({
  path: paths.domains,
  isSearchable: true,
  fields: {
    domain: { value: { kind: 'text', maxlength: 253 }, matches: textMatches },
    admin: { value: { kind: 'text', maxlength: 120 }, matches: ['below', 'is', 'contains'] },
    added: { value: { kind: 'day' }, matches: dayMatches },
  },
  columns: {
    domain: {},
    admin: {},
    added: {},
  },
  defaultSort: { column: 'domain', descending: false },
  labels: ({ lists: { domains } }) => ({ ...domains, options: {} }),
});
