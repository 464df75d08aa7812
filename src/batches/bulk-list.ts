import type { Request } from 'express';
import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import type { Foreign } from '../audit/log-event.ts';
import type { ListDefinition } from '../query-rules/list-definition.ts';
import type { ListQuery, Matching } from '../query-rules/list-query.ts';
import { queryPairs } from '../query-rules/list-path.ts';
import type { Services } from '../services.ts';
import type { NewItem, Subjects, Work } from './batch.ts';
import { workLabel } from './batch-words.ts';

/** A list whose rows can be ticked, or chosen by its rules, to do one thing to all of them. */
export interface BulkList<W extends Work, Row extends { id: number }> {
  list: ListDefinition;
  /** Where the form below the list goes. */
  path: string;
  /** What can be done, in the groups of the select box; a group without a label stands alone. */
  groups: { label: string | null; works: readonly W[] }[];
  subjects(work: W): Subjects;
  /** Those of these rows that the actor may see. */
  find(sql: Knex, actor: Actor, ids: readonly number[]): Promise<Row[]>;
  /** All that are asked for, in the list's order, some at a time. */
  stream(sql: Knex.Transaction, actor: Actor, query: Matching): AsyncIterable<Row[]>;
  /** What the policy says of each, as it is now. */
  items(sql: Knex, actor: Actor, work: W, rows: readonly Row[]): Promise<NewItem[]>;
  /** For one that is not found: what it is called, and whether it is another branch's. */
  foreign(services: Services, actor: Actor, id: number): Foreign;
  /** Why that one is skipped. */
  notThere: string;
}

/** What partials/bulk-form and partials/tick-links show below and above a list. */
export function bulkForm<W extends Work, Row extends { id: number }>(
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
        works: works.map((name) => ({ name, label: workLabel(name) })),
      })),
    },
  };
}

/** The page once more, with every box ticked or none: for browsers without script. */
function tickLinks(path: string, url: string) {
  const asked = new URLSearchParams(url.replace(/^[^?]*/, ''));
  const without = new URLSearchParams([...asked].filter(([name]) => name !== 'select'));
  const withAll = new URLSearchParams([...without, ['select', 'page']]);
  return {
    tickHref: `${path}?${String(withAll)}`,
    untickHref: without.size === 0 ? path : `${path}?${String(without)}`,
  };
}
