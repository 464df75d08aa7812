import type { Knex } from 'knex';

/** Notes on the account until when it is blocked. False when it was blocked already: that block was told. */
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
