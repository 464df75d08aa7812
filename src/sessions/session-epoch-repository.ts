import type { Knex } from 'knex';

/**
 * Ends the account's sessions immediately, including those with a pending second factor. The new epoch invalidates
 * sessions that a running request may still save. Keeps the session `exceptIdHash`. Returns how many signed-in sessions
 * ended.
 */
export async function endAllSessions(
  sql: Knex,
  accountId: number,
  { exceptIdHash = '' }: { exceptIdHash?: string } = {},
): Promise<number> {
  const { rows } = await sql.raw<{ rows: { count: number }[] }>(
    `with bumped as (update accounts set epoch = epoch + 1 where id = :accountId returning id, epoch),
          kept as (
            update sessions s set epoch = bumped.epoch from bumped
            where s.account_id = bumped.id and s.id_hash = :exceptIdHash),
          ended as (
            delete from sessions where account_id = :accountId and id_hash <> :exceptIdHash returning stage)
     select count(*) filter (where stage = 'signed-in') as count from ended`,
    { accountId, exceptIdHash },
  );
  return rows[0]?.count ?? 0;
}
