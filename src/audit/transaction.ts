import type { Knex } from 'knex';
import { measure } from '../lib/measurements.ts';
import { appendEvents } from './append-events.ts';
import type { AuditEvent } from './audit-event.ts';

/** One database transaction and the audit events that belong to it. */
export interface Transaction {
  readonly sql: Knex.Transaction;
  /** Records an event at the end of the work, in the same commit. */
  audit(event: AuditEvent): void;
}

/** The events of each open transaction. */
const eventsOf = new WeakMap<Knex, AuditEvent[]>();

/**
 * Runs `work` in one transaction. The audit events are appended last, so that their chains are locked as briefly as
 * possible. If `database` is itself such a transaction, `work` runs in a savepoint and the outer one appends the
 * events.
 */
export async function withTransaction<T>(
  database: Knex,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const outer = eventsOf.get(database);
  const events: AuditEvent[] = [];
  const result = await database.transaction(async (sql) => {
    eventsOf.set(sql, events);
    const worked = await work({ sql, audit: (event) => events.push(event) });
    if (outer) outer.push(...events);
    else await appendEvents(sql, events);
    return worked;
  });
  if (!outer) for (const { action, outcome } of events) measure('event', { action, outcome });
  return result;
}
