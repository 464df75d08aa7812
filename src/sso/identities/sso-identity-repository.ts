import type { Knex } from 'knex';
import { accountColumns, activated } from '../../accounts/account-repository.ts';
import { refusedByIndex } from '../../database/savepoint.ts';
import type { Account, SsoIdentity } from '../../accounts/account.ts';

/**
 * Finds the account that is linked to an identity. Never matches by email address. Returns undefined if there is none.
 */
export async function findAccountByIdentity(
  sql: Knex,
  { issuer, subject }: SsoIdentity,
): Promise<Account | undefined> {
  const { rows } = await sql.raw<{ rows: Account[] }>(
    `select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id
     where a.sso_issuer = ? and a.sso_subject = ?`,
    [issuer, subject],
  );
  return rows[0];
}

/**
 * Links an identity to an account. A pending account becomes active. Returns false if another account has the identity.
 */
export async function storeIdentity(
  sql: Knex.Transaction,
  accountId: number,
  { issuer, subject }: SsoIdentity,
): Promise<boolean> {
  const refused = await refusedByIndex(sql, ['accounts_sso_identity'], (savepoint) =>
    savepoint('accounts')
      .where({ id: accountId })
      .update({
        sso_issuer: issuer,
        sso_subject: subject,
        sso_linked_at: savepoint.fn.now(),
        password_reset_required_at: null,
        ...activated(savepoint),
      }),
  );
  return refused === undefined;
}

/** The sessions to end after a sign-out at the provider. It names a person, one of their sessions there, or both. */
export interface ProviderSignOut {
  issuer: string;
  subject: string | null;
  providerSession: string | null;
  /** Only sessions that began at or before this time are ended. */
  issuedAt: Date;
}

/** Ends those sessions, and returns their accounts. Runs in the caller's transaction. */
export async function endProviderSessions(sql: Knex, signOut: ProviderSignOut): Promise<Account[]> {
  const { rows } = await sql.raw<{ rows: Account[] }>(
    `with ended as (
       delete from sessions s using accounts a
       where a.id = s.account_id and a.sso_issuer = :issuer and s.method = 'sso' and s.created_at <= :issuedAt
         and (:subject::text is null or a.sso_subject = :subject)
         and (:providerSession::text is null or s.data -> 'sso' ->> 'providerSession' = :providerSession)
       returning s.account_id)
     select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id
     where a.id in (select account_id from ended)`,
    { ...signOut },
  );
  return rows;
}
