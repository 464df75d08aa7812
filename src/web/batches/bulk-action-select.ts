import type { Request } from 'express';
import { queryPairs } from '../../lists/list-path.ts';
import type { ListQuery } from '../../lists/list-query.ts';
import type { BatchAction } from '../../batches/batch.ts';
import { batchActionLabel } from '../../batches/batch-texts.ts';
import type { BulkList } from '../../batches/bulk-list.ts';

/** Returns the locals of partials/select-all-links and partials/bulk-action-select, which appear above and below a list. */
export function bulkActionSelect<BulkAction extends BatchAction, Row extends { id: number }>(
  bulk: BulkList<BulkAction, Row>,
  request: Request,
  query: ListQuery,
) {
  const links = selectAllLinks(bulk.list.path, request.originalUrl);
  const hiddenFields = [...queryPairs(query), ['returnTo', links.clearHref] as const];
  return {
    ...links,
    selectsAll: request.query['select'] === 'page',
    bulk: {
      action: bulk.path,
      hiddenFields: hiddenFields.map(([name, value]) => ({ name, value })),
      groups: bulk.groups.map(({ label, actions }) => ({
        label: label && request.t.batches.form.groups[label],
        actions: actions.map((name) => ({ name, label: batchActionLabel(request.t, name) })),
      })),
    },
  };
}

/** Links that reload the page with every box ticked, or none, for browsers without script. */
function selectAllLinks(path: string, url: string) {
  const current = new URLSearchParams(url.replace(/^[^?]*/, ''));
  const without = new URLSearchParams([...current].filter(([name]) => name !== 'select'));
  const withAll = new URLSearchParams([...without, ['select', 'page']]);
  return {
    selectAllHref: `${path}?${String(withAll)}`,
    clearHref: without.size === 0 ? path : `${path}?${String(without)}`,
  };
}
