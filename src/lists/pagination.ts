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
