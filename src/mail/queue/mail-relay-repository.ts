import type { Knex } from 'knex';

/** The pause that all workers make of a relay that is down. */
export interface RelayPause {
  reason: string;
  pausedUntil: Date;
}

export async function findRelayPause(sql: Knex): Promise<RelayPause | undefined> {
  const { rows } = await sql.raw<{ rows: RelayPause[] }>(
    'select reason, paused_until as "pausedUntil" from mail_relay where failures > 0',
  );
  return rows[0];
}

/**
 * Begins a pause, or makes it longer when the one try after the last pause failed too. Workers that fail at the same
 * moment make one pause together. Returns the seconds until it ends.
 */
export async function pauseRelay(
  sql: Knex,
  { reason, probing, firstSeconds }: { reason: string; probing: boolean; firstSeconds: number },
): Promise<number> {
  await sql.raw(
    `update mail_relay set failures = failures + 1, reason = :reason,
       paused_until = now() + least(:firstSeconds::float * power(2, failures), greatest(300, :firstSeconds::float))
         * (0.9 + 0.2 * random()) * interval '1 second'
     where :probing or paused_until is null`,
    { reason, probing, firstSeconds },
  );
  const { rows } = await sql.raw<{ rows: { seconds: number }[] }>(
    `select greatest(extract(epoch from paused_until - now()), 0)::float as seconds from mail_relay`,
  );
  return rows[0]?.seconds ?? firstSeconds;
}

/**
 * After a pause one worker tries one mail: true for that worker. Where it dies over it, another may a little later.
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

/** The relay answers again. True for whoever found that out. */
export async function endRelayPause(sql: Knex): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update mail_relay set failures = 0, reason = '', paused_until = null where failures > 0`,
  );
  return rowCount === 1;
}
