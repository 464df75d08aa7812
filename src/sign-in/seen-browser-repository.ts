import type { Knex } from 'knex';

/** As long as the cookie of a known browser. */
const DAYS = 180;

/**
 * Records that the account has signed in from these browsers and networks. Returns how many of them it had been seen
 * with before, which of them are new, and whether it had been seen with any. The primary key decides which of several
 * parallel sign-ins finds something new.
 */
export async function recordBrowser(
  sql: Knex,
  accountId: number,
  hashes: string[],
): Promise<{ known: number; added: string[]; hadNone: boolean }> {
  const { rowCount: known } = await sql.raw<{ rowCount: number }>(
    `update seen_browsers set last_seen_at = now()
     where account_id = :accountId and hash = any (:hashes::text[]) and not rejected`,
    { accountId, hashes },
  );
  const { rows } = await sql.raw<{ rows: { hash: string; hadNone: boolean }[] }>(
    `insert into seen_browsers as seen (account_id, hash) select :accountId, unnest(:hashes::text[])
     on conflict (account_id, hash) do update set rejected = false, last_seen_at = now() where seen.rejected
     returning hash, not exists (select 1 from seen_browsers where account_id = :accountId) as "hadNone"`,
    { accountId, hashes },
  );
  return { known, added: rows.map(({ hash }) => hash), hadNone: rows[0]?.hadNone ?? false };
}

/** Makes the next sign-in from each of the account's browsers a new one. */
export async function rejectBrowsers(sql: Knex, accountId: number): Promise<void> {
  await sql('seen_browsers').where({ account_id: accountId }).update({ rejected: true });
}

/** Deletes what the accounts have not been seen with for half a year. */
export async function deleteOldBrowsers(sql: Knex): Promise<void> {
  await sql.raw(`delete from seen_browsers where last_seen_at < now() - interval '${DAYS} days'`);
}
