export const PAGE_SIZES = [10, 25, 50, 100, 200] as const;
export const DEFAULT_PAGE_SIZE = 25;

export interface PageWanted {
  page: number;
  pageSize: number;
}

/** Rows of a list that are counted. Beyond it, the page shows "10,000+" and suggests a filter instead of page 401. */
export const COUNT_CAP = 10_000;

/** Reads the page and page size from URL parameters. Invalid values become the first page and the default size. */
export function pageWanted(query: Record<string, unknown>, cap = COUNT_CAP): PageWanted {
  const pageSize = PAGE_SIZES.find((size) => String(size) === query['pageSize']) ?? DEFAULT_PAGE_SIZE;
  const page = query['page'];
  const requested = typeof page === 'string' && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1;
  return { pageSize, page: Math.min(requested, Math.ceil(cap / pageSize)) };
}

/** The limits of a count. Rows are counted up to `cap` + 1. If there are more, only the first `reach` have pages. */
export interface Counted {
  cap?: number;
  reach?: number;
  /** Only some of the rows were searched, so there may be more. */
  isPartial?: boolean;
}
