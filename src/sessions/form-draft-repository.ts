import type { Knex } from 'knex';
import { mayBeSignedIn } from '../accounts/account-repository.ts';

/** How long a draft is kept after the session has ended. */
export const DRAFT_MINUTES = 60;

/** Replaces the account's draft. Returns false if the account was deleted or cannot sign in. */
export async function saveFormDraft(
  sql: Knex,
  form: { accountId: number; page: string; sealedValues: string },
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `insert into form_drafts (account_id, page, sealed_values, expires_at)
     select a.id, :page, :sealedValues, now() + :minutes * interval '1 minute' 
     from accounts a join admins ad on ad.id = a.admin_id
     where a.id = :accountId and ${mayBeSignedIn}
     on conflict (account_id) do update set
       page = excluded.page, sealed_values = excluded.sealed_values, expires_at = excluded.expires_at`,
    { ...form, minutes: DRAFT_MINUTES },
  );
  return rowCount === 1;
}

export async function findFormDraft(sql: Knex, accountId: number, page: string): Promise<string | undefined> {
  const { rows } = await sql.raw<{ rows: { sealedValues: string }[] }>(
    `select sealed_values as "sealedValues" from form_drafts
     where account_id = ? and page = ? and expires_at > now()`,
    [accountId, page],
  );
  return rows[0]?.sealedValues;
}

export async function deleteFormDraft(sql: Knex, accountId: number, page: string): Promise<void> {
  await sql('form_drafts').where({ account_id: accountId, page }).delete();
}

export async function deleteExpiredFormDrafts(sql: Knex): Promise<void> {
  await sql('form_drafts').whereRaw('expires_at <= now()').delete();
}
