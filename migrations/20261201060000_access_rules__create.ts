import type { Knex } from 'knex';

/** A new invitation starts the days of its rule again. */
const inviteAgain = ', ends_by_rule_at = null';

// The bundled provider reads its accounts with the same statements.
const accountTables = ['accounts', 'sso_provider.accounts'];

/** Stores the rules that end unused access, for each admin that has its own, and when a rule will end a technician's access. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table access_rules (
      admin_id bigint primary key references admins (id) on delete cascade,
      unused_days integer constraint access_rules_unused_days check (unused_days between 30 and 730),
      invitation_days integer constraint access_rules_invitation_days check (invitation_days between 7 and 365),
      updated_at timestamptz not null default now()
    )`);
  for (const table of accountTables) {
    await knex.raw(`
      alter table ${table}
        add column ends_by_rule_at timestamptz,
        add column rule_warning_at timestamptz,
        add column rule_grace_until timestamptz,
        add constraint accounts_end_by_rule check (
          ends_by_rule_at is null or (role = 'technician' and status <> 'inactive')
        ),
        add constraint accounts_rule_warning check (rule_warning_at is null or ends_by_rule_at is not null)`);
    await knex.raw(
      `comment on column ${table}.ends_by_rule_at is
         'When a rule will end the access, or withdraw the invitation; null until a worker has scheduled it'`,
    );
    await knex.raw(`comment on column ${table}.rule_grace_until is 'Until then, no rule schedules anything'`);
  }
  await keepInvitationEnd(knex, inviteAgain);
  await knex.raw(`
    create index accounts_end_by_rule on accounts (ends_by_rule_at, admin_id) where ends_by_rule_at is not null`);
  await knex.raw(`
    create index accounts_rule_warning on accounts (rule_warning_at) where rule_warning_at is not null`);
}

/** Replaces the trigger function that copies the end of an open invitation to its account. `also` sets other columns. */
async function keepInvitationEnd(knex: Knex, also: string): Promise<void> {
  await knex.raw(`
    create or replace function keep_invitation_end() returns trigger language plpgsql as $$
    declare
      ends_at timestamptz := (
        select expires_at from public.one_time_links
        where account_id = new.account_id and purpose = 'invitation'
          and used_at is null and replaced_at is null and withdrawn_at is null);
    begin
      update public.accounts set invitation_ends_at = ends_at${also}
      where id = new.account_id and invitation_ends_at is distinct from ends_at;
      return null;
    end $$`);
}

export async function down(knex: Knex): Promise<void> {
  await keepInvitationEnd(knex, '');
  for (const table of accountTables) {
    await knex.raw(
      `alter table ${table} drop column ends_by_rule_at, drop column rule_warning_at, drop column rule_grace_until`,
    );
  }
  await knex.raw('drop table access_rules');
}
