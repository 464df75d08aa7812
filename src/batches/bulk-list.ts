import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import type { OutOfScope } from '../audit/log-event.ts';
import type { ListDefinition } from '../lists/list-definition.ts';
import type { Matching } from '../lists/list-query.ts';
import type { Services } from '../services.ts';
import type { NewItem, Subjects, BatchAction } from './batch.ts';

/** A list whose rows can be ticked, or chosen by its rules, to do one thing to all of them. */
export interface BulkList<W extends BatchAction, Row extends { id: number }> {
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
  foreign(services: Services, actor: Actor, id: number): OutOfScope;
  /** Why that one is skipped. */
  notThere: string;
}
