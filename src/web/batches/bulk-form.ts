import type { Request } from 'express';
import { queryPairs } from '../../lists/list-path.ts';
import type { ListQuery } from '../../lists/list-query.ts';
import type { BatchAction } from '../../batches/batch.ts';
import { batchActionLabel } from '../../batches/batch-words.ts';
import type { BulkList } from '../../batches/bulk-list.ts';

/** Returns the locals of partials/tick-links and partials/bulk-form, which appear above and below a list. */
export function bulkForm<W extends BatchAction, Row extends { id: number }>(
  bulk: BulkList<W, Row>,
  request: Request,
  query: ListQuery,
) {
  const links = tickLinks(bulk.list.path, request.originalUrl);
  const asked = [...queryPairs(query), ['returnTo', links.untickHref] as const];
  return {
    ...links,
    tickAll: request.query['select'] === 'page',
    bulk: {
      action: bulk.path,
      asked: asked.map(([name, value]) => ({ name, value })),
      groups: bulk.groups.map(({ label, works }) => ({
        label,
        works: works.map((name) => ({ name, label: batchActionLabel(name) })),
      })),
    },
  };
}

/** Links that reload the page with every box ticked, or none, for browsers without script. */
function tickLinks(path: string, url: string) {
  const asked = new URLSearchParams(url.replace(/^[^?]*/, ''));
  const without = new URLSearchParams([...asked].filter(([name]) => name !== 'select'));
  const withAll = new URLSearchParams([...without, ['select', 'page']]);
  return {
    tickHref: `${path}?${String(withAll)}`,
    untickHref: without.size === 0 ? path : `${path}?${String(without)}`,
  };
}
