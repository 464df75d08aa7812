import type { ListQuery } from '../lists/list-query.ts';
import type { SortableColumn } from '../lists/list-repository.ts';
import type { technicianList } from './technician-list-definition.ts';

/** The sort keys of each column. A technician who never signed in is sorted before the earliest sign-in. */
const sortKeys: Record<SortableColumn<typeof technicianList>, string[]> = {
  email: ['a.email_key'],
  username: ['a.username'],
  admin: ['ad.name', 'ad.id', 'a.email_key'],
  status: ['a.facets % 3', 'a.email_key'],
  'two-factor': ['a.facets / 3 % 4', 'a.email_key'],
  sso: ['a.facets / 12 % 2', 'a.email_key'],
  'last-login': ['a.last_sign_in_at', 'a.email_key'],
  notes: ['a.notes_key', 'a.email_key'],
};

export interface TechnicianOrder {
  keys: string[];
  /** The keys as columns of a subquery. */
  columns: string;
  byKeys: string;
  byColumns: string;
  needsAdmin: boolean;
}

/** Returns the SQL that sorts technicians `a`. If `needsAdmin` is true, the query joins `admins ad`. */
export function technicianOrder({ column, descending }: ListQuery['sort']): TechnicianOrder {
  const keys = sortKeys[column as keyof typeof sortKeys];
  const suffix = (key: string) =>
    `${descending ? 'desc' : 'asc'}${key === 'a.last_sign_in_at' ? (descending ? ' nulls last' : ' nulls first') : ''}`;
  return {
    keys,
    columns: keys.map((key, index) => `${key} as key${index}`).join(', '),
    byKeys: keys.map((key) => `${key} ${suffix(key)}`).join(', '),
    byColumns: keys.map((key, index) => `key${index} ${suffix(key)}`).join(', '),
    needsAdmin: column === 'admin',
  };
}
