import type { Knex } from 'knex';
import type { MailTiming } from './worker-timing.ts';

/** A pause in sending while the mail server is unavailable. All workers share it. */
export interface RelayPause {
  reason: string;
  pausedUntil: Date;
}

/** Returns the current pause, or undefined if there is none. */
export async function findRelayPause(sql: Knex): Promise<RelayPause | undefined> {
  const { rows } = await sql.raw<{ rows: RelayPause[] }>(
    'select reason, paused_until as "pausedUntil" from mail_relay where failures > 0',
  );
  return rows[0];
}

/**
 * Starts a pause, or a longer one if the single attempt after the last pause failed too. Workers that fail at the same
 * moment start one pause together. Returns the seconds until it ends.
 */
export async function pauseRelay(
  sql: Knex,
  { reason, probing }: { reason: string; probing: boolean },
  { firstPauseSeconds, maxPauseSeconds }: Pick<MailTiming, 'firstPauseSeconds' | 'maxPauseSeconds'>,
): Promise<number> {
  await sql.raw(
    `update mail_relay set failures = failures + 1, reason = :reason,
       paused_until = now() + least(:firstPauseSeconds::float * power(2, failures), :maxPauseSeconds::float)
         * (0.9 + 0.2 * random()) * interval '1 second'
     where :probing or paused_until is null`,
    { reason, probing, firstPauseSeconds, maxPauseSeconds },
  );
  const { rows } = await sql.raw<{ rows: { seconds: number }[] }>(
    `select greatest(extract(epoch from paused_until - now()), 0)::float as seconds from mail_relay`,
  );
  return rows[0]?.seconds ?? firstPauseSeconds;
}

/**
 * Reserves the single attempt after a pause for one worker, and returns true for that worker. Returns false during a
 * pause, and if no job is due. If the worker dies during the attempt, another worker may try after `reserveSeconds`.
 */
export async function takeProbe(sql: Knex, reserveSeconds: number): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update mail_relay set paused_until = now() + ? * interval '1 second'
     where paused_until <= now() and exists (
       select 1 from mail_jobs where state in ('queued', 'deferred', 'sending') and next_attempt_at <= now())`,
    [reserveSeconds],
  );
  return rowCount === 1;
}

/** Ends the pause, because the mail server responds again. Returns true for the one worker that ended it. */
export async function endRelayPause(sql: Knex): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update mail_relay set failures = 0, reason = '', paused_until = null where failures > 0`,
  );
  return rowCount === 1;
}
