import type { Knex } from 'knex';
import type { Actor } from '../audit/actor.ts';
import type { OutOfScope } from '../audit/log-event.ts';
import type { ListDefinition } from '../lists/list-definition.ts';
import type { Matching } from '../lists/list-query.ts';
import type { Services } from '../services.ts';
import type { Text } from '../locales/text.ts';
import type { NewItem, Subjects, BatchAction } from './batch.ts';

/** A list with bulk actions. Its rows can be ticked or chosen by filters. */
export interface BulkList<BulkAction extends BatchAction, Row extends { id: number }> {
  list: ListDefinition;
  /** The path that the form below the list is sent to. */
  path: string;
  /** The actions in the groups of the select box. Actions without a group label are listed directly. */
  groups: { label: 'admins' | 'main-admins' | null; actions: readonly BulkAction[] }[];
  subjects(action: BulkAction): Subjects;
  /** Finds those of the given rows that the actor may see. */
  find(sql: Knex, actor: Actor, ids: readonly number[]): Promise<Row[]>;
  /** Streams all matching rows in chunks, in the list's order. */
  stream(sql: Knex.Transaction, actor: Actor, query: Matching): AsyncIterable<Row[]>;
  /** Creates an item for each row, with the policy's current decision. */
  items(sql: Knex, actor: Actor, action: BulkAction, rows: readonly Row[]): Promise<NewItem[]>;
  /** Names a row that was not found, and checks whether it is outside the actor's subtree. */
  outOfScope(services: Services, actor: Actor, id: number): OutOfScope;
  /** Why a row that was not found is skipped. */
  notFoundReason: Text;
}
