import type { Knex } from 'knex';
import { isRoot } from '../admins/scope.ts';
import { streamRows } from '../database/stream-rows.ts';
import type { ListQuery } from '../lists/list-query.ts';
import {
  endOf,
  like,
  compiledFilterOf,
  newBindings,
  startOf,
  type Bind,
  type CompiledFilters,
} from '../lists/list-repository.ts';
import { pageOfAdmins } from '../lists/admin-scoped-page-repository.ts';
import { panelActions } from './audit-event.ts';
import type { auditList } from './audit-list-definition.ts';
import {
  chainedColumns,
  chainedTables,
  eventColumns,
  recorded,
  type ChainedEventRow,
  type ChainHeadRow,
  type EventRow,
  type RecordedEvent,
} from './audit-repository.ts';
import { findLoginsNamed } from './used-name-repository.ts';

const auditEvents = {
  table: 'audit_events',
  alias: 'e',
  admin: 'subject_admin_id',
  keys: ['id', 'occurred_at'],
} as const;

/** The reader of the log: the path of their admin, and the time zone in which their days begin. */
export interface LogReader {
  adminPath: string;
  timeZone: string;
}

/** Returns a condition on `ad`, the admin of an event's subject, or on the event `e`. */
type CompiledFilter = (
  values: readonly [string, ...string[]],
  bind: Bind,
) => { admin?: string; event?: string };

// Must be the same expression as in the index on audit_events. See its migration.
const bothNames = `lower(coalesce(e.actor_name, '') || ' ' || coalesce(e.subject_name, ''))`;
const nameContains =
  (column: string): CompiledFilter =>
  ([text], bind) => {
    const pattern = bind(like.contains(text));
    return { event: `${bothNames} like lower(${pattern}) and lower(${column}) like lower(${pattern})` };
  };
// With a single value, PostgreSQL can read an index on (column, time) in order.
const isOneOf = (column: string, [only = '', ...more]: readonly string[], bind: Bind) =>
  more.length === 0
    ? `${column} = ${bind(only)}::bigint`
    : `${column} = any (${bind([only, ...more])}::bigint[])`;
const choiceMeanings = (column: string): Record<'any' | 'none', CompiledFilter> => ({
  any: (values, bind) => {
    // An index has the events of a single value in the order of time, but not those of several values.
    const [only, ...more] = values;
    return {
      event: more.length === 0 ? `${column} = ${bind(only)}` : `${column} = any (${bind([...values])})`,
    };
  },
  none: (values, bind) => ({ event: `${column} <> all (${bind([...values])})` }),
});
const named = (admin: string, text: string, bind: Bind) =>
  `(lower(${admin}.name) = lower(${bind(text)}) or ${admin}.slug = lower(${bind(text)}))`;

const isOfPanel = (bind: Bind) => `e.action = any (${bind([...panelActions])})`;

const compiledFilters: CompiledFilters<typeof auditList, CompiledFilter> = {
  // withLogins adds the IDs of the logins that have had the name.
  who: {
    is: ([name, ...logins], bind) => ({
      event:
        logins.length > 0
          ? isOneOf('e.actor_account_id', logins, bind)
          : `lower(e.actor_name) = lower(${bind(name)})`,
    }),
    contains: nameContains('e.actor_name'),
  },
  action: choiceMeanings('e.action'),
  whom: {
    is: ([name, ...logins], bind) => {
      const named = `lower(e.subject_name) = lower(${bind(name)})`;
      return {
        event:
          logins.length > 0
            ? `(${isOneOf('e.subject_account_id', logins, bind)} or (e.subject_account_id is null and ${named}))`
            : named,
      };
    },
    contains: nameContains('e.subject_name'),
  },
  admin: {
    is: ([text], bind) => ({ admin: named('ad', text, bind) }),
    // The filter matches only the names of admins that the reader may see.
    below: ([text], bind) => ({
      admin: `exists (select 1 from admins top where top.path @> ad.path and top.path <@ :adminPath::ltree
        and ${named('top', text, bind)})`,
    }),
    contains: ([text], bind) => ({ admin: `ad.name ilike ${bind(like.contains(text))}` }),
  },
  login: {
    is: ([text], bind) => {
      if (!/^[1-9]\d*$/.test(text)) return { event: 'false' };
      const id = `${bind(text)}::bigint`;
      return { event: `(e.actor_account_id = ${id} or e.subject_account_id = ${id})` };
    },
  },
  panel: {
    is: ([name], bind) => ({
      event: `${isOfPanel(bind)} and lower(e.subject_name) = lower(${bind(name)})`,
    }),
    contains: (values, bind) => ({
      event: `${isOfPanel(bind)} and ${nameContains('e.subject_name')(values, bind).event}`,
    }),
  },
  outcome: choiceMeanings('e.outcome'),
  when: {
    on: ([day], bind) => ({
      event: `e.occurred_at >= ${startOf(day, bind)} and e.occurred_at < ${endOf(day, bind)}`,
    }),
    before: ([day], bind) => ({ event: `e.occurred_at < ${startOf(day, bind)}` }),
    after: ([day], bind) => ({ event: `e.occurred_at >= ${endOf(day, bind)}` }),
  },
};

interface LogConditions {
  /** Selects the IDs of the admins whose events match. Null for all events, including those without an admin. */
  admins: string | null;
  /** Conditions on the event `e`, joined by `and`. */
  events: string;
  bindings: Record<string, Knex.RawBinding>;
}

/** Limits the filters to the events that the reader may see. The root also sees events without an admin. */
function conditionsOf(
  { adminPath, timeZone }: LogReader,
  { filters }: Pick<ListQuery, 'filters'>,
): LogConditions {
  const { bind, bindings } = newBindings();
  const given = filters.map((filter) =>
    compiledFilterOf(compiledFilters, filter)(filter.values as [string, ...string[]], bind),
  );
  const events = given.flatMap(({ event }) => event ?? []);
  return {
    admins: adminsOf(
      adminPath,
      given.flatMap(({ admin }) => admin ?? []),
    ),
    events: events.length === 0 ? 'true' : events.join(' and '),
    bindings: { ...bindings, adminPath, timeZone },
  };
}

function adminsOf(adminPath: string, conditions: string[]): string | null {
  const below = 'ad.path <@ :adminPath::ltree';
  if (conditions.length > 0) {
    return `select ad.id from admins ad where ${[below, ...conditions].join(' and ')}`;
  }
  if (isRoot({ adminPath })) return null;
  return `select ad.id from admins ad where ${below} union all select ad.id from former_admins ad where ${below}`;
}

/** Returns the filters with the IDs of the logins that have had a name added after that name. */
async function withLogins(
  sql: Knex,
  { adminPath }: LogReader,
  { filters }: Pick<ListQuery, 'filters'>,
): Promise<Pick<ListQuery, 'filters'>> {
  const found = filters.map(async (filter) => {
    const [name] = filter.values;
    if (!['who', 'whom'].includes(filter.field) || filter.match !== 'is' || name === undefined) return filter;
    const logins = await findLoginsNamed(sql, adminPath, name);
    return { ...filter, values: [name, ...logins.map(String)] };
  });
  return { filters: await Promise.all(found) };
}

/** Reads one page of matching events. A `total` above COUNT_CAP only shows that there are more. */
export async function listEvents(
  sql: Knex,
  reader: LogReader,
  query: ListQuery,
): Promise<{ events: RecordedEvent[]; total: number }> {
  const { admins, events, bindings } = conditionsOf(reader, await withLogins(sql, reader, query));
  const direction = query.sort.descending ? 'desc' : 'asc';
  const byTime = `order by e.occurred_at ${direction}, e.id ${direction}`;
  const clauses = `${byTime} limit :pageSize offset :offset`;
  const { rows } = await sql.raw<{ rows: (EventRow & { total: number })[] }>(
    `with ${pageOfAdmins(auditEvents, { admins, where: events, clauses })}
     select ${eventColumns}, (select n from total) as total
     from page join audit_events e on e.id = page.id ${byTime}`,
    { ...bindings, pageSize: query.page.pageSize, offset: (query.page.page - 1) * query.page.pageSize },
  );
  return { events: rows.map(recorded), total: rows[0]?.total ?? 0 };
}

/** Reads all matching events in the order in which they were written, through a cursor in the caller's transaction. */
export async function* streamEvents(
  sql: Knex.Transaction,
  reader: LogReader,
  query: Pick<ListQuery, 'filters'>,
): AsyncGenerator<ChainedEventRow[]> {
  const { admins, events, bindings } = conditionsOf(reader, await withLogins(sql, reader, query));
  yield* streamRows(
    sql,
    `select ${chainedColumns} from ${chainedTables} where ${inAdmins(admins)} and ${events} order by e.id`,
    bindings,
  );
}

/** Reads the heads of the chains of the matching events, through a cursor in the caller's transaction. */
export async function* streamHeads(
  sql: Knex.Transaction,
  reader: LogReader,
  query: Pick<ListQuery, 'filters'>,
): AsyncGenerator<ChainHeadRow[]> {
  const { admins, events, bindings } = conditionsOf(reader, await withLogins(sql, reader, query));
  yield* streamRows(
    sql,
    `select c.kind, c.owner_id as "ownerId", c.length, c.head from audit_chains c
     where exists (select 1 from audit_events e where e.chain_id = c.id and ${inAdmins(admins)} and ${events})
     order by c.id`,
    bindings,
  );
}

function inAdmins(admins: string | null): string {
  return admins === null ? 'true' : `e.subject_admin_id in (${admins})`;
}
