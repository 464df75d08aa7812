import { formatCapped } from '../numbers.ts';

export const PAGE_SIZES = [10, 25, 50, 100, 200] as const;
export const DEFAULT_PAGE_SIZE = 25;

export interface PageWanted {
  page: number;
  pageSize: number;
}

/** Counting what a list holds stops here: the page says "10,000+" and offers a rule instead of page 401. */
export const COUNT_CAP = 10_000;

/** Which page the query asks for; whatever is no such number is the first page of the usual size. */
export function pageWanted(query: Record<string, unknown>, cap = COUNT_CAP): PageWanted {
  const pageSize = PAGE_SIZES.find((size) => String(size) === query['pageSize']) ?? DEFAULT_PAGE_SIZE;
  const page = query['page'];
  const asked = typeof page === 'string' && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1;
  return { pageSize, page: Math.min(asked, Math.ceil(cap / pageSize)) };
}

/** How far a list was counted: up to one more than `cap`, and of more than that only `reach` can be paged through. */
export interface Counted {
  cap?: number;
  reach?: number;
  /** Not all were looked at: there may be more. */
  isPartial?: boolean;
}

/** What partials/pagination shows. */
export function pagination(
  action: string,
  kept: { name: string; value: string }[],
  { page, pageSize }: PageWanted,
  total: number,
  { cap = COUNT_CAP, reach = cap, isPartial = false }: Counted = {},
) {
  const pageCount = Math.max(1, Math.ceil((total > cap ? reach : total) / pageSize));
  const sized = pageSize === DEFAULT_PAGE_SIZE ? [] : [{ name: 'pageSize', value: String(pageSize) }];
  const before = new URLSearchParams(
    [...kept, ...sized].map(({ name, value }): [string, string] => [name, value]),
  );
  const start = `${action}?${String(before)}${before.size > 0 ? '&' : ''}page=`;
  const href = (to: number) => start + String(to);
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pageCount])].filter(
    (number) => number >= 1 && number <= pageCount,
  );
  const links = near.flatMap((number, index) => {
    const gap = index > 0 && number - (near[index - 1] ?? 0) > 1;
    const link = { label: String(number), href: href(number), current: number === page };
    return gap ? [{ label: '', href: null, current: false }, link] : [link];
  });
  return {
    page,
    pageCount,
    total: formatCapped(total, cap) + (isPartial ? '+' : ''),
    pageSize,
    pageSizes: PAGE_SIZES,
    links,
    previous: page > 1 ? href(page - 1) : null,
    next: page < pageCount ? href(page + 1) : null,
    last: href(pageCount),
    action,
    kept,
  };
}
