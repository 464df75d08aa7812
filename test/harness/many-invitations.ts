import type { Services } from '../../src/services.ts';

/**
 * Inserts `count` pending technicians, `{prefix}1@acme.example` and so on, each with a queued invitation. Each gets the
 * same rows as from the invite action, but in one statement and without its event.
 */
export async function inviteMany(
  { database, keyring }: Pick<Services, 'database' | 'keyring'>,
  adminId: number,
  prefix: string,
  count: number,
): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.raw(
      `with people as (
         insert into accounts (admin_id, role, username, email, notes, status, last_mail_state)
         select :adminId, 'technician', :prefix || n, :prefix || n || '@acme.example', '', 'pending', 'queued'
         from generate_series(1, :count) n
         returning id, email
       ), links as (
         insert into one_time_links (id, purpose, account_id, address, key_id, expires_at, requested_by, cause)
         select gen_random_uuid(), 'invitation', id, email, :keyId, now() + interval '72 hours', 'acme', 'invite'
         from people
         returning id, account_id, address, expires_at
       )
       insert into mail_jobs (message, account_id, admin_id, link_id, address, data, expires_at)
       select 'invitation', account_id, :adminId, id, address, '{"requestedBy": "acme"}', expires_at from links`,
      { adminId, prefix, count, keyId: keyring.currentId },
    );
    await sql.raw(`select pg_notify('mail_jobs', '')`);
  });
}
