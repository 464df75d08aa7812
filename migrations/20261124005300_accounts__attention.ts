import type { Knex } from 'knex';

const indexes: Record<string, string> = {
  accounts_refused_mail: `(admin_id) where role = 'technician' and last_mail_state = 'refused'`,
  accounts_without_2fa: `(admin_id)
    where role = 'technician' and status = 'active' and totp_secret is null and sso_issuer is null`,
  accounts_last_seen: `(coalesce(last_sign_in_at, created_at), admin_id)
    where role = 'technician' and status = 'active'`,
  accounts_blocked: `(blocked_until, admin_id) where role = 'technician' and blocked_until is not null`,
  accounts_status: `(status, admin_id) where role = 'technician'`,
};

export async function up(knex: Knex): Promise<void> {
  for (const [name, definition] of Object.entries(indexes)) {
    await knex.raw(`create index ${name} on accounts ${definition}`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const name of Object.keys(indexes)) await knex.raw(`drop index ${name}`);
}
