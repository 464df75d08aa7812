import type { Knex } from 'knex';
import { streamRows } from '../database/stream-rows.ts';
import type { ListQuery } from '../query-rules/list-query.ts';
import { like, listClauses, type Bind, type ListSql } from '../query-rules/list-repository.ts';
import type { AuditEvent } from './audit-event.ts';
import type { auditList } from './audit-list.ts';
import type { ChainKey } from './audit-chain.ts';

/** Counting stops here. */
export const COUNT_CAP = 10_000;

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

/** Who reads: the level, and the time zone in which days begin. */
export interface LogReader {
  adminPath: string;
  timeZone: string;
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

// The expressions of the indexes audit_events_actor_name and audit_events_subject_name.
const nameConditions = (column: string) => ({
  is: ([text]: readonly [string, ...string[]], bind: Bind) => `lower(${column}) = lower(${bind(text)})`,
  contains: ([text]: readonly [string, ...string[]], bind: Bind) =>
    `lower(${column}) like lower(${bind(like.contains(text))})`,
});
const choiceConditions = (column: string) => ({
  any: (values: readonly string[], bind: Bind) => `${column} = any (${bind([...values])})`,
  none: (values: readonly string[], bind: Bind) => `${column} <> all (${bind([...values])})`,
});
const ofAdmins = (condition: string) => `e.subject_admin_id in (select id from admins where ${condition})`;
const named = (text: string, bind: Bind) => {
  const name = bind(text);
  return `(lower(admins.name) = lower(${name}) or admins.slug = lower(${name}))`;
};
const startOf = (day: string, bind: Bind) => `(${bind(day)}::date::timestamp at time zone :timeZone)`;
const endOf = (day: string, bind: Bind) => `((${bind(day)}::date + 1)::timestamp at time zone :timeZone)`;

const listSql: ListSql<typeof auditList> = {
  conditions: {
    who: nameConditions('e.actor_name'),
    action: choiceConditions('e.action'),
    whom: nameConditions('e.subject_name'),
    admin: {
      is: ([text], bind) => ofAdmins(named(text, bind)),
      below: ([text], bind) =>
        `e.subject_admin_id in (select low.id from admins join admins low on low.path <@ admins.path
           where ${named(text, bind)} and admins.path <@ :adminPath::ltree)`,
      contains: ([text], bind) => ofAdmins(`name ilike ${bind(like.contains(text))}`),
    },
    outcome: choiceConditions('e.outcome'),
    when: {
      on: ([day], bind) => `e.occurred_at >= ${startOf(day, bind)} and e.occurred_at < ${endOf(day, bind)}`,
      before: ([day], bind) => `e.occurred_at < ${startOf(day, bind)}`,
      after: ([day], bind) => `e.occurred_at >= ${endOf(day, bind)}`,
    },
  },
  search: () => 'true',
  order: { when: 'e.id {}' },
};

/** One page. `total` is counted up to one more than COUNT_CAP. */
export async function listEvents(
  sql: Knex,
  { adminPath, timeZone }: LogReader,
  query: ListQuery,
): Promise<{ events: RecordedEvent[]; total: number }> {
  const { where, orderBy, bindings } = listClauses(listSql, query);
  const conditions = `${within(adminPath)} and ${where}`;
  const { page, pageSize } = query.page;
  const { rows } = await sql.raw<{ rows: (EventRow & { total: number })[] }>(
    `select ${columns},
       (select count(*) from (
          select 1 from audit_events e where ${conditions} limit ${COUNT_CAP + 1}) capped) as total
     from audit_events e where ${conditions}
     order by ${orderBy} limit :pageSize offset :offset`,
    { ...bindings, adminPath, timeZone, pageSize, offset: (page - 1) * pageSize },
  );
  return { events: rows.map(recorded), total: rows[0]?.total ?? 0 };
}

/** The newest of a level and of all below it. */
export async function listLastEvents(sql: Knex, adminPath: string, limit: number): Promise<RecordedEvent[]> {
  const { rows } = await sql.raw<{ rows: EventRow[] }>(
    `select ${columns} from audit_events e where ${within(adminPath)} order by e.id desc limit :limit`,
    { adminPath, limit },
  );
  return rows.map(recorded);
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

const chained = `
  e.id, e.sequence, e.content, e.previous_hash as "previousHash", e.hash, c.kind, c.owner_id as "ownerId"`;
const events = 'audit_events e join audit_chains c on c.id = e.chain_id';

/** One event, when its subject is of that level or below it. */
export async function findEventBelow(
  sql: Knex,
  adminPath: string,
  id: number,
): Promise<ChainedEventRow | undefined> {
  const { rows } = await sql.raw<{ rows: ChainedEventRow[] }>(
    `select ${chained} from ${events} where e.id = :id and ${within(adminPath)}`,
    { id, adminPath },
  );
  return rows[0];
}

export async function eventExists(sql: Knex, id: number): Promise<boolean> {
  return (await sql('audit_events').where({ id }).first('id')) !== undefined;
}

/** All that the rules match, in the order in which it was written. */
export function streamEvents(
  sql: Knex.Transaction,
  { adminPath, timeZone }: LogReader,
  rules: Pick<ListQuery, 'search' | 'rules' | 'sort'>,
): AsyncGenerator<ChainedEventRow[]> {
  const { where, bindings } = listClauses(listSql, rules);
  const query = `select ${chained} from ${events} where ${within(adminPath)} and ${where} order by e.id`;
  return streamRows(sql, query, { ...bindings, adminPath, timeZone });
}

/** The heads of the chains that those events are of. */
export function streamHeads(
  sql: Knex.Transaction,
  { adminPath, timeZone }: LogReader,
  rules: Pick<ListQuery, 'search' | 'rules' | 'sort'>,
): AsyncGenerator<ChainHeadRow[]> {
  const { where, bindings } = listClauses(listSql, rules);
  const query = `
    select c.kind, c.owner_id as "ownerId", c.length, c.head from audit_chains c
    where exists (select 1 from audit_events e where e.chain_id = c.id and ${within(adminPath)} and ${where})
    order by c.id`;
  return streamRows(sql, query, { ...bindings, adminPath, timeZone });
}
