import type { Knex } from 'knex';
import { MAX_WRONG_CODES } from '../rate-limits/rate-limits.ts';

/**
 * Stores on the account when its block ends. Returns false if the account was already blocked, because its owner has
 * already been notified.
 */
export async function noteBlock(sql: Knex, accountId: number, until: Date): Promise<boolean> {
  const { rows } = await sql.raw<{ rows: { isNew: boolean }[] }>(
    `with before as (select id, blocked_until from accounts where id = :accountId for update)
     update accounts a set blocked_until = greatest(before.blocked_until, :until)
     from before where a.id = before.id
     returning coalesce(before.blocked_until <= now(), true) as "isNew"`,
    { accountId, until },
  );
  return rows[0]?.isNew ?? false;
}

export async function clearBlock(sql: Knex, accountId: number): Promise<void> {
  await sql('accounts').where({ id: accountId }).update({ blocked_until: null });
}

/** Returns how many wrong codes there were since the last right one. */
export async function findWrongCodes(sql: Knex, accountId: number): Promise<number> {
  const { rows } = await sql.raw<{ rows: { count: number }[] }>(
    'select wrong_codes as count from accounts where id = ?',
    [accountId],
  );
  return rows[0]?.count ?? 0;
}

/** Accepts no code and no passkey of the account until a 2FA reset, as after too many wrong codes. */
export async function setSecondFactorsBlocked(sql: Knex, accountId: number): Promise<void> {
  await sql('accounts').where({ id: accountId }).update({ wrong_codes: MAX_WRONG_CODES });
}

/** Counts a wrong code. Returns the number of wrong codes in a row. */
export async function countWrongCode(sql: Knex, accountId: number): Promise<number> {
  const { rows } = await sql.raw<{ rows: { count: number }[] }>(
    'update accounts set wrong_codes = wrong_codes + 1 where id = ? returning wrong_codes as count',
    [accountId],
  );
  return rows[0]?.count ?? 0;
}
