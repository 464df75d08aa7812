import type { Knex } from 'knex';
import { isRoot } from '../admins/scope.ts';
import { adminsBelow } from '../admins/admin-repository.ts';
import type { ChainKey } from './audit-chain.ts';
import type { AuditEvent } from './audit-event.ts';

export interface RecordedEvent extends AuditEvent {
  id: number;
  occurredAt: Date;
}

/** An event as it is stored, with its place in its chain. */
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

export function recorded({ id, occurredAt, content }: EventRow): RecordedEvent {
  return { ...(JSON.parse(content) as AuditEvent), id, occurredAt };
}

/** Columns of a ChainedEventRow, from chainedTables. */
export const chainedColumns = `
  e.id, e.sequence, e.content, e.previous_hash as "previousHash", e.hash, c.kind, c.owner_id as "ownerId"`;

export const chainedTables = 'audit_events e join audit_chains c on c.id = e.chain_id';

/**
 * Events whose subject is of a level or below it, also of one that is no longer there. The root also sees what belongs
 * to no level.
 */
function within(adminPath: string): string {
  return isRoot({ adminPath })
    ? 'true'
    : `e.subject_admin_id in (
         ${adminsBelow}
         union all select id from former_admins where path <@ :adminPath::ltree)`;
}

/** The newest events of one account, done by it or to it. */
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

/** One event, when its subject is of that level or below it. */
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

export async function eventExists(sql: Knex, id: number): Promise<boolean> {
  return (await sql('audit_events').where({ id }).first('id')) !== undefined;
}
