import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PAGE_SIZES, COUNT_CAP } from '../../src/lists/pagination.ts';
import { queryPairs } from '../../src/lists/list-path.ts';
import { needsValue, type FilterField } from '../../src/lists/list-definition.ts';
import { readListQuery, FILTERS_LIMIT } from '../../src/lists/list-query.ts';
import { like } from '../../src/lists/list-repository.ts';
import { technicianList } from '../../src/technicians/technician-list-definition.ts';

const fields: Record<string, FilterField> = technicianList.fields;

/** Names and values that are valid, and others. */
const known = fc.constantFrom(
  ...Object.keys(fields),
  ...Object.values(fields).flatMap(({ matches }) => matches),
  ...Object.keys(technicianList.columns),
  ...[
    'active',
    'pending',
    'on',
    'linked',
    'refused',
    '2026-03-10',
    '2026-02-30',
    '25',
    '200',
    '1',
    'descending',
  ],
);
const word = fc.oneof(
  known,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', '%', '_', "'"),
);
const value = fc.oneof(word, fc.array(word, { maxLength: 4 }));
const name = fc.oneof(
  fc.constantFrom(
    'search',
    'sort',
    'order',
    'page',
    'pageSize',
    'new',
    '__proto__',
    'field',
    'field0',
    'field999',
  ),
  fc
    .tuple(fc.constantFrom('field', 'match', 'value'), fc.integer({ min: 1, max: 14 }))
    .map(([kind, n]) => `${kind}${n}`),
  fc.string(),
);
/** An object as the query parser creates it, without a prototype. */
const query = fc.array(fc.tuple(name, value), { maxLength: 40 }).map((pairs) => {
  const parsed = Object.create(null) as Record<string, unknown>;
  for (const [key, some] of pairs) parsed[key] = some;
  return parsed;
});

test('A4, H6 any URL results in a query with only the list’s own names', () => {
  fc.assert(
    fc.property(query, (parameters) => {
      const { filters, drafts, sort, page, search } = readListQuery(technicianList, parameters);
      for (const filter of filters) {
        expect(fields[filter.field]?.matches).toContain(filter.match);
        expect(filter.values.length > 0).toBe(needsValue(filter.match));
      }
      expect(drafts.length).toBeLessThanOrEqual(FILTERS_LIMIT);
      expect(Object.keys(technicianList.columns)).toContain(sort.column);
      expect(PAGE_SIZES).toContain(page.pageSize);
      expect(page.page * page.pageSize).toBeLessThan(COUNT_CAP + page.pageSize);
      expect(search.length).toBeLessThanOrEqual(200);
    }),
  );
});

test('filters that are put into a URL are read from it unchanged', () => {
  fc.assert(
    fc.property(query, (parameters) => {
      const { search, filters } = readListQuery(technicianList, parameters);
      const parsed: Record<string, string[]> = {};
      for (const [key, some] of queryPairs({ search, filters })) (parsed[key] ??= []).push(some);
      const again = readListQuery(technicianList, parsed);
      expect(again.search).toBe(search.trim());
      expect(again.filters.map(({ field, match, values }) => ({ field, match, values }))).toEqual(
        filters.map(({ field, match, values }) => ({ field, match, values })),
      );
      expect(again.problems).toEqual([]);
    }),
  );
});

test('A4 percent, underscore and backslash in a pattern are literal characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('%', '_', '\\', 'a') }), (typed) => {
      expect(like.contains(typed).slice(1, -1).replaceAll(/\\(.)/g, '$1')).toBe(typed);
      expect(like.contains(typed).slice(1, -1)).not.toMatch(/(?<!\\)(?:\\\\)*[%_]/);
    }),
  );
});
