import type { Knex } from 'knex';

const tables = ['accounts', 'sso_provider.accounts'];

const sorted: Record<string, string> = {
  accounts_by_admin: `(admin_id, email_key) include (id, facets, last_sign_in_at, username, notes_key)`,
  accounts_by_email: `(email_key) include (id, admin_id, facets, last_sign_in_at)`,
  accounts_by_username: `(username) include (id, admin_id, facets, last_sign_in_at)`,
  accounts_by_status: `((facets % 3), email_key) include (id, admin_id, facets, last_sign_in_at)`,
  accounts_by_last_sign_in: `(last_sign_in_at nulls first, email_key) include (id, admin_id, facets)`,
  accounts_by_notes: `(notes_key, email_key) include (id, admin_id, facets, last_sign_in_at)`,
  accounts_by_facets: `(facets, admin_id)`,
};

interface Rules {
  /** How many kinds of two-factor authentication the facets tell apart. */
  kinds: number;
  /** SQL: the number of the kind. */
  kind: string;
  /** SQL condition: two-factor authentication is set up. */
  isOn: string;
  /** SQL condition: it isn't. */
  isOff: string;
}

/**
 * A person with a passkey has two-factor authentication, even without an authenticator app. The facets get a number for
 * each kind: none, app, passkey, both. Only the console has lists, so only its facets change.
 */
export async function up(knex: Knex): Promise<void> {
  await setRules(knex, {
    kinds: 4,
    kind: '((totp_secret is not null)::int + 2 * (passkey_count > 0)::int)',
    isOn: '(totp_secret is not null or passkey_count > 0)',
    isOff: 'totp_secret is null and passkey_count = 0',
  });
}

/** Earlier versions have recovery keys only with an app. People without one set up two-factor authentication again. */
export async function down(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(
      `update ${table} set recovery_key_hash = null, recovery_key_unread = false
       where totp_secret is null and recovery_key_hash is not null`,
    );
  }
  await setRules(knex, {
    kinds: 2,
    kind: '(totp_secret is not null)::int',
    isOn: 'totp_secret is not null',
    isOff: 'totp_secret is null',
  });
}

async function setRules(knex: Knex, { kinds, kind, isOn, isOff }: Rules): Promise<void> {
  // A large table takes minutes.
  await knex.raw('set local statement_timeout = 0');
  for (const table of tables) {
    await knex.raw(`
      alter table ${table}
        drop constraint accounts_two_factor_is_complete,
        drop constraint accounts_two_factor_needs_a_first_factor,
        add constraint accounts_two_factor_is_complete check (
          (totp_secret is null) = (totp_enrolled_at is null)
          and (recovery_key_hash is null or ${isOn})
          and (totp_last_step is null or totp_secret is not null)
        ),
        add constraint accounts_two_factor_needs_a_first_factor check (
          (${isOff}) or password_hash is not null or sso_subject is not null
          or password_reset_required_at is not null
        )`);
  }
  // The indexes that contain the column are dropped with it.
  await knex.raw('alter table accounts drop column facets');
  await knex.raw(`
    alter table accounts add column facets smallint not null generated always as (
      case status when 'pending' then 0 when 'active' then 1 else 2 end
      + 3 * ${kind}
      + ${3 * kinds} * (sso_issuer is not null)::int
      + ${6 * kinds} * (last_sign_in_at is not null)::int
      + ${12 * kinds} * case last_mail_state
          when 'queued' then 1 when 'sending' then 2 when 'accepted' then 3 when 'deferred' then 4
          when 'refused' then 5 when 'cancelled' then 6 when 'expired' then 7 else 0 end
    ) stored`);
  await knex.raw('alter table accounts alter column facets set statistics 1000');
  const indexes = {
    ...sorted,
    accounts_by_two_factor: `((facets / 3 % ${kinds}), email_key) include (id, admin_id, facets, last_sign_in_at)`,
    accounts_by_sso: `((facets / ${3 * kinds} % 2), email_key) include (id, admin_id, facets, last_sign_in_at)`,
  };
  for (const [name, definition] of Object.entries(indexes)) {
    await knex.raw(`create index ${name} on accounts ${definition} where role = 'technician'`);
  }
  await knex.raw('drop index accounts_without_2fa');
  await knex.raw(`
    create index accounts_without_2fa on accounts (admin_id)
    where role = 'technician' and status = 'active' and ${isOff} and sso_issuer is null`);
}
