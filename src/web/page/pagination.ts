import {
  COUNT_CAP,
  DEFAULT_PAGE_SIZE,
  PAGE_SIZES,
  type Counted,
  type PageWanted,
} from '../../lists/pagination.ts';
import type { Catalogue } from '../../locales/catalogues.ts';

/** Builds the view data for partials/pagination. `kept` has the list's other query parameters. */
export function pagination(
  t: Catalogue,
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
  const shownTotal = t.formats.capped(total, cap) + (isPartial ? '+' : '');
  return {
    pageCount,
    total: shownTotal,
    inWords: t.lists.pages.current({
      page: t.formats.number(page),
      pages: t.formats.number(pageCount),
      total: shownTotal,
    }),
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
