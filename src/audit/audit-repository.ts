import type { Knex } from 'knex';
import type { AuditEvent } from './audit-event.ts';

/** Counting stops here. */
export const COUNT_CAP = 10_000;

export interface RecordedEvent extends AuditEvent {
  id: number;
  occurredAt: Date;
}

interface EventRow {
  id: number;
  occurredAt: Date;
  content: string;
}

const columns = 'e.id, e.occurred_at as "occurredAt", e.content';

function recorded({ id, occurredAt, content }: EventRow): RecordedEvent {
  return { ...(JSON.parse(content) as AuditEvent), id, occurredAt };
}

/**
 * Events whose subject is of a level or below it, also of one that is no longer there. The root also sees what belongs
 * to no level.
 */
function within(adminPath: string): string {
  return adminPath.includes('.')
    ? `e.subject_admin_id in (
         select id from admins where path <@ :adminPath::ltree
         union all select id from former_admins where path <@ :adminPath::ltree)`
    : 'true';
}

/** The newest first. `total` is counted up to one more than COUNT_CAP. */
export async function listEvents(
  sql: Knex,
  adminPath: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ events: RecordedEvent[]; total: number }> {
  const { rows } = await sql.raw<{ rows: (EventRow & { total: number })[] }>(
    `select ${columns},
       (select count(*) from (
          select 1 from audit_events e where ${within(adminPath)} limit ${COUNT_CAP + 1}) capped) as total
     from audit_events e where ${within(adminPath)}
     order by e.id desc limit :pageSize offset :offset`,
    { adminPath, pageSize, offset: (page - 1) * pageSize },
  );
  return { events: rows.map(recorded), total: rows[0]?.total ?? 0 };
}

/** The newest events of one account, done by it or to it. */
export async function listEventsOfAccount(
  sql: Knex,
  adminPath: string,
  accountId: number,
  limit: number,
): Promise<RecordedEvent[]> {
  const { rows } = await sql.raw<{ rows: EventRow[] }>(
    `select ${columns} from audit_events e
     where e.subject_account_id = :accountId and ${within(adminPath)}
     order by e.id desc limit :limit`,
    { adminPath, accountId, limit },
  );
  return rows.map(recorded);
}
