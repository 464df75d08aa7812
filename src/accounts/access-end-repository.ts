import type { Knex } from 'knex';
import type { AccessEnd, Status } from './account.ts';
import { REMINDER_DAYS, RULE_GRACE_DAYS } from './access-end-timing.ts';

/** SQL expression: the first reminder that is still to come before `endsAt`, or null if all have passed. */
const nextReminder = (endsAt: string) =>
  `(select min(reminder.at)
    from (select ${endsAt} - days * interval '1 day' as at from unnest(array[${REMINDER_DAYS.join(', ')}]) days) reminder
    where reminder.at > statement_timestamp())`;

/** SQL expression: the time until which rules about unused access do not apply, if access is restored now. */
export const ruleGraceEnd = `now() + interval '${RULE_GRACE_DAYS} days'`;

/** Returns the current date in a time zone by the database's clock, such as "2026-12-31". */
export async function findToday(sql: Knex, zone: string): Promise<string> {
  const { rows } = await sql.raw<{ rows: [{ today: string }] }>(
    'select (statement_timestamp() at time zone ?)::date::text as today',
    [zone],
  );
  return rows[0].today;
}

/**
 * Stores when the access of the account ends, or removes it if `end` is null. The day must not be over. If the access
 * had ended, this restores it, and rules about unused access start over.
 */
export async function storeAccessEnd(
  sql: Knex,
  id: number,
  end: Pick<AccessEnd, 'on' | 'zone'> | null,
): Promise<void> {
  const endsAt = `((:on::date + 1)::timestamp at time zone :zone)`;
  const hadEnded = 'access_ends_at <= statement_timestamp()';
  await sql.raw(
    `update accounts set access_ends_on = :on, access_ends_zone = :zone, access_ends_at = ${endsAt},
       access_reminder_at = ${nextReminder(endsAt)},
       ends_by_rule_at = case when ${hadEnded} then null else ends_by_rule_at end,
       rule_warning_at = case when ${hadEnded} then null else rule_warning_at end,
       rule_grace_until = case when ${hadEnded} then ${ruleGraceEnd} else rule_grace_until end
     where id = :id`,
    { id, on: end?.on ?? null, zone: end?.zone ?? null },
  );
}

/** Whether the worker, not a person, made the account inactive. */
export async function isAccessEndRecorded(sql: Knex, id: number): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    'select 1 from accounts where id = ? and access_end_recorded_at is not null',
    [id],
  );
  return rowCount === 1;
}

/** Locks an account whose access has ended and that is not inactive yet. Skips those that another transaction has locked. */
export function lockEndedAccess(sql: Knex.Transaction): Promise<number | undefined> {
  return lockNext(
    sql,
    `access_ends_at <= statement_timestamp() and status <> 'inactive' order by access_ends_at`,
  );
}

/** Locks an account that is due for a reminder. Skips those that another transaction has locked. */
export function lockDueReminder(sql: Knex.Transaction): Promise<number | undefined> {
  return lockNext(
    sql,
    'access_reminder_at <= statement_timestamp() and access_ends_at > statement_timestamp() order by access_reminder_at',
  );
}

async function lockNext(sql: Knex.Transaction, condition: string): Promise<number | undefined> {
  const { rows } = await sql.raw<{ rows: { id: number }[] }>(
    `select id from accounts where ${condition} limit 1 for update skip locked`,
  );
  return rows[0]?.id;
}

/** Makes the account inactive because its access has ended. Returns its status before. */
export async function recordAccessEnd(sql: Knex, id: number): Promise<Status> {
  const { rows } = await sql.raw<{ rows: [{ status: Status }] }>(
    `update accounts a set status = 'inactive', blocked_until = null, access_end_recorded_at = now(),
       access_reminder_at = null, ends_by_rule_at = null, rule_warning_at = null
     from (select id, status from accounts) before where a.id = ? and before.id = a.id returning before.status`,
    [id],
  );
  return rows[0].status;
}

/** Schedules the next reminder. Skips those that should have been sent while no worker was running. */
export async function scheduleNextReminder(sql: Knex, id: number): Promise<void> {
  await sql.raw(`update accounts set access_reminder_at = ${nextReminder('access_ends_at')} where id = ?`, [
    id,
  ]);
}
