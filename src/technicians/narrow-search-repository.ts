import { DEFAULT_PAGE_SIZE } from '../lists/pagination.ts';
import type { ListQuery } from '../lists/list-query.ts';
import { like } from '../lists/list-repository.ts';
import { hasTrigram } from './technician-conditions-repository.ts';
import { technicianOrder } from './technician-order-repository.ts';
import { technicianList } from './technician-list-definition.ts';
import type { PageSql } from './technician-page-repository.ts';

/*
 * Most searches look for a few technicians. PostgreSQL takes ten times as long to plan the statement of a page as to find
 * these few. So in a small installation, a search first runs a statement that is planned once for each connection. This plan
 * can be slow with more technicians or many matches, so the statement gives up there, and the page's own statement runs.
 */

/** Up to this many technicians, the index's matches of all admins are few enough. */
const SMALL_INSTALLATION = 20_000;
/** The statement sorts up to this many matches. Reading so many takes a few milliseconds. */
const FEW_MATCHES = 1_000;

/** Reports whether the query is only a search that an index can answer, without filters, in the default order. */
export function isPlainSearch({ search, filters, sort, page }: ListQuery): boolean {
  const { column, descending } = technicianList.defaultSort;
  return (
    hasTrigram(search) &&
    filters.length === 0 &&
    sort.column === column &&
    sort.descending === descending &&
    page.pageSize === DEFAULT_PAGE_SIZE
  );
}

/** Values for `narrowSearch`, as well as `adminPath`. */
export function narrowSearchValues({ search, page }: ListQuery) {
  return { search, pattern: like.contains(search), offset: (page.page - 1) * DEFAULT_PAGE_SIZE };
}

/**
 * Selects a page of the technicians whose texts, or whose admin's name, contain the search. `isPartial` is true if it gave up.
 */
export const narrowSearch: PageSql = {
  with: `with size as materialized (
      select coalesce(sum(c.technicians), 0) <= ${SMALL_INSTALLATION} as "isSmall"
      from technician_counts c),
    visible as materialized (
      select ad.id, strpos(lower(ad.name), (select lower(:search))) > 0 as "isNamed"
      from admins ad where ad.path <@ :adminPath::ltree),
    matches as materialized (
      (select a.id, a.email_key from accounts a
       where a.role = 'technician' and a.search_text like (select lower(:pattern))
         and (a.admin_id in (select id from visible)) is true and (select "isSmall" from size))
      union all
      (select a.id, a.email_key from visible cross join lateral (
         select a.id, a.email_key, a.search_text from accounts a
         where a.admin_id = visible.id and a.role = 'technician' offset 0) a
       where (select "isSmall" from size) and visible."isNamed" and not a.search_text like (select lower(:pattern)))
      limit ${FEW_MATCHES + 1}),
    total as materialized (select count(*) as n from matches),
    page as (
      select id from matches order by email_key
      limit ${DEFAULT_PAGE_SIZE} offset (select :offset::integer))`,
  isPartial: `(not (select "isSmall" from size) or total.n > ${FEW_MATCHES})`,
  order: technicianOrder(technicianList.defaultSort),
};
