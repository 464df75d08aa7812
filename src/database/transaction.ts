import type { Knex } from 'knex';
import { appendEvents } from '../audit/append-events.ts';
import type { AuditEvent } from '../audit/audit-event.ts';

/** One database transaction and the audit events that belong to it. */
export interface Transaction {
  readonly sql: Knex.Transaction;
  /** Recorded when the work is done, in the same commit. */
  audit(event: AuditEvent): void;
}

/**
 * Runs `work` in one transaction. Its audit events are appended last, so that the chains they lock are held
 * as briefly as can be.
 */
export async function withTransaction<T>(
  database: Knex,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.transaction(async (sql) => {
    const events: AuditEvent[] = [];
    const result = await work({ sql, audit: (event) => events.push(event) });
    await appendEvents(sql, events);
    return result;
  });
}
