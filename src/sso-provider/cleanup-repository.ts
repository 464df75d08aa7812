import type { Knex } from 'knex';
import { isLinkOpen } from '../links/link-repository.ts';

/** An account that no one claims is kept this long after the last email about it. */
const UNCLAIMED_LIFETIME = "interval '7 days'";

export async function deleteExpiredPayloads(sql: Knex): Promise<void> {
  await sql('payloads').whereRaw('expires_at <= now()').delete();
}

/**
 * Deletes up to 1,000 pending accounts that no one has claimed. This frees their addresses. Withdraws their open links
 * too. Runs in the caller's transaction and skips accounts that another transaction has locked.
 */
export async function deleteUnclaimed(sql: Knex.Transaction): Promise<void> {
  const { rows } = await sql.raw<{ rows: { id: number }[] }>(
    `select id from accounts a
     where status = 'pending' and created_at < now() - ${UNCLAIMED_LIFETIME} and not exists (
       select 1 from one_time_links l where l.account_id = a.id and l.created_at > now() - ${UNCLAIMED_LIFETIME})
     limit 1000 for update skip locked`,
  );
  const ids = rows.map(({ id }) => id);
  await sql.raw(
    `update one_time_links set withdrawn_at = now() where account_id = any (?) and ${isLinkOpen('one_time_links')}`,
    [ids],
  );
  await sql.raw('delete from accounts where id = any (?)', [ids]);
}
