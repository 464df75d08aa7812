import type { Knex } from 'knex';

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
