import type { Knex } from 'knex';
import type { Status } from './account.ts';
import { ruleGraceEnd } from './access-end-repository.ts';

export async function setInactive(sql: Knex, id: number): Promise<void> {
  await sql('accounts').where({ id }).update({
    status: 'inactive',
    blocked_until: null,
    ends_by_rule_at: null,
    rule_warning_at: null,
  });
}

/**
 * Makes the account active again, or pending if it never had a way to sign in. Returns the new status. It stays without
 * access if its access has ended. Rules about unused access do nothing for a while.
 */
export async function setActiveAgain(sql: Knex, id: number): Promise<Status> {
  const { rows } = await sql.raw<{ rows: [{ status: Status }] }>(
    `update accounts set status = case
       when password_hash is null and sso_subject is null and password_reset_required_at is null then 'pending'
       else 'active' end, access_end_recorded_at = null, rule_grace_until = ${ruleGraceEnd}
     where id = ? returning status`,
    [id],
  );
  return rows[0].status;
}

export async function deleteAccount(sql: Knex, id: number): Promise<void> {
  await sql('accounts').where({ id }).delete();
}

/** Makes the password stop working, so that a new one must be set before anyone can sign in with a password. */
export async function requirePassword(sql: Knex, id: number): Promise<void> {
  await sql('accounts').where({ id }).update({
    password_hash: null,
    password_set_at: null,
    password_reset_required_at: sql.fn.now(),
  });
}

/** Removes the SSO identity. If an account in use has no password, it must set one before it can sign in again. */
export async function clearSsoIdentity(sql: Knex, id: number): Promise<void> {
  await sql('accounts')
    .where({ id })
    .update({
      sso_issuer: null,
      sso_subject: null,
      sso_linked_at: null,
      password_reset_required_at: sql.raw(
        `case when password_hash is null and status <> 'pending' then now() else password_reset_required_at end`,
      ),
    });
}
