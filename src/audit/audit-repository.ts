import type { Knex } from 'knex';
import { isRoot } from '../admins/scope.ts';
import { adminsEverBelow } from '../admins/admin-repository.ts';
import type { ChainKey } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';

export interface RecordedEvent extends AuditEvent {
  id: number;
  occurredAt: Date;
}

/** An event as stored, with its position in its chain. */
export interface ChainedEventRow extends ChainKey {
  id: number;
  sequence: number;
  content: string;
  previousHash: string;
  hash: string;
}

export interface ChainHeadRow extends ChainKey {
  length: number;
  head: string;
}

export interface EventRow {
  id: number;
  occurredAt: Date;
  content: string;
}

export const eventColumns = 'e.id, e.occurred_at as "occurredAt", e.content';

/** Parses the content of a stored event. */
export function recorded({ id, occurredAt, content }: EventRow): RecordedEvent {
  return { ...(JSON.parse(content) as AuditEvent), id, occurredAt };
}

/** The columns of a ChainedEventRow. Select them from `chainedTables`. */
export const chainedColumns = `
  e.id, e.sequence, e.content, e.previous_hash as "previousHash", e.hash, c.kind, c.owner_id as "ownerId"`;

export const chainedTables = 'audit_events e join audit_chains c on c.id = e.chain_id';

/**
 * Selects the events whose subject belongs to an admin or one below it, including deleted admins. The root also sees
 * events without an admin.
 */
function within(adminPath: string): string {
  return isRoot({ adminPath }) ? 'true' : `e.subject_admin_id in (${adminsEverBelow})`;
}

/** Reads the newest events whose subject is this account. The reader sees only events of their own admin and below. */
export async function listEventsOfAccount(
  sql: Knex,
  adminPath: string,
  accountId: number,
  limit: number,
): Promise<RecordedEvent[]> {
  const { rows } = await sql.raw<{ rows: EventRow[] }>(
    `select ${eventColumns} from audit_events e
     where e.subject_account_id = :accountId and ${within(adminPath)}
     order by e.id desc limit :limit`,
    { adminPath, accountId, limit },
  );
  return rows.map(recorded);
}

/** Reads the oldest event whose subject is this account, in the same scope. */
export async function findFirstEventOfAccount(
  sql: Knex,
  adminPath: string,
  accountId: number,
): Promise<RecordedEvent | undefined> {
  const { rows } = await sql.raw<{ rows: EventRow[] }>(
    `select ${eventColumns} from audit_events e
     where e.subject_account_id = :accountId and ${within(adminPath)}
     order by e.id limit 1`,
    { adminPath, accountId },
  );
  return rows.map(recorded)[0];
}

/** Reads the newest event in which someone or a rule deactivated this account, in the same scope. */
export async function findDeactivation(
  sql: Knex,
  adminPath: string,
  accountId: number,
): Promise<RecordedEvent | undefined> {
  const { rows } = await sql.raw<{ rows: EventRow[] }>(
    `select ${eventColumns} from audit_events e
     where e.subject_account_id = :accountId and e.action in ('deactivate', 'deactivate-unused', 'withdraw-invitation') and e.outcome = 'done'
       and ${within(adminPath)}
     order by e.id desc limit 1`,
    { adminPath, accountId },
  );
  return rows.map(recorded)[0];
}

/** Finds an event whose subject belongs to this admin or one below it. Returns undefined for any other event. */
export async function findEventBelow(
  sql: Knex,
  adminPath: string,
  id: number,
): Promise<ChainedEventRow | undefined> {
  const { rows } = await sql.raw<{ rows: ChainedEventRow[] }>(
    `select ${chainedColumns} from ${chainedTables} where e.id = :id and ${within(adminPath)}`,
    { id, adminPath },
  );
  return rows[0];
}

/** Checks whether an event with this ID exists, whether or not the reader may see it. */
export async function eventExists(sql: Knex, id: number): Promise<boolean> {
  return (await sql('audit_events').where({ id }).first('id')) !== undefined;
}
