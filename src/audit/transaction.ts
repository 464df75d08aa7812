import type { Knex } from 'knex';
import { appendEvents } from './append-events.ts';
import type { AuditEvent } from './audit-event.ts';

/** One database transaction and the audit events that belong to it. */
export interface Transaction {
  readonly sql: Knex.Transaction;
  /** Recorded when the work is done, in the same commit. */
  audit(event: AuditEvent): void;
}

/** The events of each transaction that is under way. */
const eventsOf = new WeakMap<Knex, AuditEvent[]>();

/**
 * Runs `work` in one transaction. Its audit events are appended last, so that the chains they lock are held
 * as briefly as can be. Within another such transaction it becomes a part of that, and leaves its events to it.
 */
export async function withTransaction<T>(
  database: Knex,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const outer = eventsOf.get(database);
  return database.transaction(async (sql) => {
    const events: AuditEvent[] = [];
    eventsOf.set(sql, events);
    const result = await work({ sql, audit: (event) => events.push(event) });
    if (outer) outer.push(...events);
    else await appendEvents(sql, events);
    return result;
  });
}
