import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { now, insertBaseRows, validRows, type Table } from './valid-rows.ts';

const signedOff = {
  signed_off_at: now,
  signed_off_by_id: 2,
  signed_off_by: 'amy',
  signed_off_zone: 'UTC',
  counts: {},
  sha256: 'a'.repeat(64),
};
const decided = { decision: 'keep', decided_by_id: 1, decided_by: 'acme', decided_at: now };

/** What each constraint rejects: the valid row of a table, with these values replaced. */
const refused: Record<string, [table: Table, values: Record<string, unknown>][]> = {
  // The tree.
  admins_one_root: [['admins', { parent_id: null, path: '9' }]],
  admins_path_ends_with_id: [['admins', { path: '1.8' }]],
  admins_path_follows_parent: [
    ['admins', { path: '2.9' }],
    ['admins', { path: '9' }],
    ['admins', { parent_id: null }],
  ],
  admins_slug: [['admins', { slug: 'acme-east' }]],
  admins_slug_check: [
    ['admins', { slug: 'Acme' }],
    ['admins', { slug: 'acme--west' }],
    ['admins', { slug: 'a'.repeat(61) }],
  ],
  admins_name_check: [
    ['admins', { name: '' }],
    ['admins', { name: 'a'.repeat(121) }],
    ['admins', { name: 'Acme\nWest' }],
  ],
  admins_parent_id_fkey: [['admins', { parent_id: 5, path: '1.5.9' }]],

  // Accounts.
  accounts_role_check: [['accounts', { role: 'owner' }]],
  accounts_status_check: [['accounts', { status: 'deleted' }]],
  accounts_admin_id_fkey: [['accounts', { admin_id: 7 }]],
  accounts_one_primary: [['accounts', { role: 'primary' }]],
  accounts_username: [['accounts', { username: 'amy' }]],
  accounts_username_check: [
    ['accounts', { username: 'AMY' }],
    ['accounts', { username: 'a' }],
    ['accounts', { username: 'a'.repeat(65) }],
    ['accounts', { username: 'amy@acme' }],
    ['accounts', { username: 'amy smith' }],
  ],
  accounts_email: [
    ['accounts', { email: 'amy@acme.example' }],
    ['accounts', { email: 'AMY@Acme.Example' }],
  ],
  accounts_email_check: [
    ['accounts', { email: 'amy' }],
    ['accounts', { email: 'amy@acme.example,bob@acme.example' }],
    ['accounts', { email: 'amy@acme.example\r\nBcc: bob@acme.example' }],
    ['accounts', { email: '"amy"@acme.example' }],
    ['accounts', { email: '<amy@acme.example>' }],
    ['accounts', { email: `${'a'.repeat(242)}@acme.example` }],
  ],
  accounts_notes_check: [['accounts', { notes: 'a'.repeat(2001) }]],
  accounts_language_check: [
    ['accounts', { language: '' }],
    ['accounts', { language: 'German' }],
    ['accounts', { language: 'de"' }],
  ],
  accounts_browser_language_check: [['accounts', { browser_language: 'DE' }]],

  // The end of access.
  accounts_access_end_is_whole: [
    ['accounts', { access_ends_on: '2026-12-31' }],
    ['accounts', { access_ends_zone: 'UTC', access_ends_at: now }],
    ['accounts', { access_reminder_at: now }],
  ],
  accounts_access_end_of_technician: [
    [
      'accounts',
      { role: 'primary', access_ends_on: '2026-12-31', access_ends_zone: 'UTC', access_ends_at: now },
    ],
  ],
  access_rules_admin_id_fkey: [['access_rules', { admin_id: 99 }]],
  access_rules_unused_days: [
    ['access_rules', { unused_days: 29 }],
    ['access_rules', { unused_days: 731 }],
  ],
  access_rules_invitation_days: [
    ['access_rules', { invitation_days: 6 }],
    ['access_rules', { invitation_days: 366 }],
  ],
  accounts_end_by_rule: [
    ['accounts', { role: 'primary', ends_by_rule_at: now }],
    ['accounts', { status: 'inactive', ends_by_rule_at: now }],
  ],
  accounts_rule_warning: [['accounts', { rule_warning_at: now }]],
  accounts_recorded_access_end: [['accounts', { access_end_recorded_at: now }]],

  // Credentials.
  accounts_active_can_sign_in: [['accounts', { password_hash: null, password_set_at: null }]],
  accounts_pending_cannot_sign_in: [
    ['accounts', { status: 'pending' }],
    [
      'accounts',
      { status: 'pending', password_hash: null, password_set_at: null, password_reset_required_at: now },
    ],
    [
      'accounts',
      {
        status: 'pending',
        password_hash: null,
        password_set_at: null,
        sso_issuer: 'https://sso.example',
        sso_subject: 'cleo',
        sso_linked_at: now,
      },
    ],
  ],
  accounts_password_hash_check: [
    ['accounts', { password_hash: 'correct horse battery staple' }],
    ['accounts', { password_hash: '$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA' }],
  ],
  accounts_password_is_dated: [
    ['accounts', { password_set_at: null }],
    ['accounts', { password_hash: null, password_reset_required_at: now }],
  ],
  accounts_two_factor_is_complete: [
    ['accounts', { totp_secret: 'sealed' }],
    ['accounts', { totp_enrolled_at: now }],
    ['accounts', { recovery_key_hash: 'hash' }],
    ['accounts', { totp_last_step: 1 }],
  ],
  accounts_two_factor_needs_a_first_factor: [
    ['accounts', { status: 'inactive', password_hash: null, password_set_at: null, passkey_count: 1 }],
    [
      'accounts',
      {
        status: 'inactive',
        password_hash: null,
        password_set_at: null,
        totp_secret: 'sealed',
        totp_enrolled_at: now,
      },
    ],
  ],
  accounts_sso_identity_is_a_pair: [
    ['accounts', { sso_issuer: 'https://sso.example', sso_linked_at: now }],
    ['accounts', { sso_subject: 'cleo', sso_linked_at: now }],
    ['accounts', { sso_issuer: 'https://sso.example', sso_subject: 'cleo' }],
  ],
  accounts_sso_identity: [
    ['accounts', { sso_issuer: 'https://sso.example', sso_subject: 'amy', sso_linked_at: now }],
  ],

  // One-time links.
  one_time_links_purpose_check: [['one_time_links', { purpose: 'sign-in' }]],
  one_time_links_account_id_fkey: [['one_time_links', { account_id: 99 }]],
  one_time_links_renewals_check: [
    ['one_time_links', { renewals: 4 }],
    ['one_time_links', { renewals: -1 }],
  ],
  one_time_links_one_end: [
    ['one_time_links', { used_at: now, replaced_at: now }],
    ['one_time_links', { used_at: now, withdrawn_at: now }],
    ['one_time_links', { replaced_at: now, withdrawn_at: now }],
  ],
  one_time_links_expire_later: [['one_time_links', { created_at: now, expires_at: now }]],
  one_time_links_live_has_account: [['one_time_links', { account_id: null }]],
  one_time_links_one_live: [['one_time_links', { account_id: 3, purpose: 'invitation' }]],

  // Mail.
  mail_jobs_state_check: [['mail_jobs', { state: 'delivered' }]],
  mail_jobs_sending_is_leased: [
    ['mail_jobs', { state: 'sending' }],
    ['mail_jobs', { state: 'queued', lease_until: now }],
  ],
  mail_jobs_end_is_dated: [
    ['mail_jobs', { state: 'accepted' }],
    ['mail_jobs', { state: 'refused' }],
    ['mail_jobs', { state: 'cancelled' }],
    ['mail_jobs', { state: 'expired' }],
    ['mail_jobs', { state: 'bounced' }],
    ['mail_jobs', { state: 'queued', finished_at: now }],
    ['mail_jobs', { state: 'deferred', finished_at: now }],
  ],
  mail_jobs_account_id_fkey: [['mail_jobs', { account_id: 99 }]],
  mail_jobs_admin_id_fkey: [['mail_jobs', { admin_id: 99 }]],
  mail_jobs_link_id_fkey: [['mail_jobs', { link_id: '00000000-0000-4000-8000-000000000099' }]],
  mail_attempts_outcome_check: [['mail_attempts', { outcome: 'delivered' }]],
  mail_attempts_job_id_fkey: [['mail_attempts', { job_id: 99 }]],

  // The log.
  audit_chains_kind_check: [['audit_chains', { kind: 'domain' }]],
  audit_chains_kind_owner_id_key: [['audit_chains', { owner_id: 1 }]],
  audit_events_chain_id_fkey: [['audit_events', { chain_id: 99 }]],
  audit_events_chain_id_sequence_key: [['audit_events', { sequence: 1 }]],
  audit_events_outcome_check: [['audit_events', { content: '{"action":"edit","outcome":"perhaps"}' }]],

  used_names_kind_check: [['used_names', { kind: 'domain' }]],

  // Sessions and rate limits.
  sessions_stage_check: [['sessions', { stage: 'root' }]],
  sessions_method_check: [['sessions', { method: 'recovery-key' }]],
  sessions_account_id_fkey: [['sessions', { account_id: 99 }]],
  sessions_public_id_key: [['sessions', { public_id: '00000000-0000-4000-8000-000000000001' }]],
  sessions_stage_has_account: [
    ['sessions', { account_id: null, epoch: null }],
    ['sessions', { stage: 'anonymous' }],
    ['sessions', { epoch: null }],
  ],
  sessions_signed_in_is_authenticated: [
    ['sessions', { method: null }],
    ['sessions', { authenticated_at: null }],
  ],
  accounts_passkey_count_check: [
    ['accounts', { passkey_count: -1 }],
    ['accounts', { passkey_count: 11 }],
  ],
  passkeys_account_id_fkey: [['passkeys', { account_id: 99 }]],
  passkeys_credential_id_check: [
    ['passkeys', { credential_id: '' }],
    ['passkeys', { credential_id: 'a'.repeat(1401) }],
  ],
  passkeys_credential_id_key: [['passkeys', { credential_id: 'amy' }]],
  passkeys_name_check: [
    ['passkeys', { name: '' }],
    ['passkeys', { name: 'a'.repeat(61) }],
  ],
  passkeys_use_is_complete: [
    ['passkeys', { last_used_at: now }],
    ['passkeys', { last_used_from: '198.51.100.7' }],
  ],
  // Panels.
  panels_name: [['panels', { name: 'RSPAMD' }]],
  panels_host: [['panels', { host: 'rspamd.acme.example' }]],
  panels_key_hash_key: [['panels', { key_hash: 'rspamd' }]],
  panels_public_id_key: [['panels', { public_id: '00000000-0000-4000-8000-000000000001' }]],
  panels_name_check: [
    ['panels', { name: '' }],
    ['panels', { name: 'a'.repeat(61) }],
    ['panels', { name: 'Rabbit\nMQ' }],
  ],
  panels_origin_check: [
    ['panels', { origin: 'rabbit.acme.example' }],
    ['panels', { origin: 'https://rabbit.acme.example/ui' }],
  ],
  panels_start_path_check: [
    ['panels', { start_path: 'ui' }],
    ['panels', { start_path: `/${'a'.repeat(500)}` }],
  ],
  panels_credential_kind_check: [['panels', { credential_kind: 'digest' }]],
  panels_credential_is_whole: [
    ['panels', { credential_name: null }],
    ['panels', { sealed_credential: null }],
    ['panels', { credential_kind: 'none' }],
  ],
  panel_admins_panel_id_fkey: [['panel_admins', { panel_id: 99 }]],
  panel_admins_admin_id_fkey: [['panel_admins', { admin_id: 99 }]],
  panel_tickets_panel_id_fkey: [['panel_tickets', { panel_id: 99 }]],
  panel_tickets_session_id_hash_fkey: [['panel_tickets', { session_id_hash: 'none' }]],
  panel_sessions_panel_id_fkey: [['panel_sessions', { panel_id: 99 }]],
  panel_sessions_session_id_hash_fkey: [['panel_sessions', { session_id_hash: 'none' }]],
  panel_sessions_one_for_each_session: [['panel_sessions', { session_id_hash: 'first' }]],
  panel_probes_panel_id_fkey: [['panel_probes', { panel_id: 99 }]],
  passkey_challenges_purpose_check: [['passkey_challenges', { purpose: 'everything' }]],
  form_drafts_account_id_fkey: [['form_drafts', { account_id: 99 }]],
  sign_in_requests_kind_check: [['sign_in_requests', { kind: 'sign-in' }]],
  rate_limit_buckets_count_check: [['rate_limit_buckets', { count: -1 }]],

  // Domains and Single Sign-On.
  domains_name: [['domains', { name: 'acme.example' }]],
  domains_name_check: [
    ['domains', { name: 'Acme.example' }],
    ['domains', { name: 'acme' }],
    ['domains', { name: 'acme..example' }],
  ],
  domains_admin_id_fkey: [['domains', { admin_id: 99 }]],
  oauth_settings_issuer_check: [['oauth_settings', { issuer: 'ldap://sso.example' }]],
  oauth_settings_admin_id_fkey: [['oauth_settings', { admin_id: 99 }]],
  oauth_settings_enabled_is_complete: [
    ['oauth_settings', { issuer: null }],
    ['oauth_settings', { client_id: null }],
  ],

  // Batches.
  batches_admin_id_fkey: [['batches', { admin_id: 99 }]],
  batches_actor_account_id_fkey: [['batches', { actor_account_id: 99 }]],
  batches_state_check: [['batches', { state: 'stopped', started_at: now }]],
  batches_subjects_check: [['batches', { subjects: 'domains' }]],
  batches_start_is_dated: [
    ['batches', { state: 'running' }],
    ['batches', { started_at: now }],
  ],
  batches_end_is_dated: [
    ['batches', { state: 'finished', started_at: now }],
    ['batches', { state: 'running', started_at: now, finished_at: now }],
  ],
  batches_only_running_is_leased: [['batches', { lease_until: now }]],
  access_reviews_one_open: [['access_reviews', { admin_id: 1 }]],
  access_reviews_sign_off_is_whole: [
    ['access_reviews', { signed_off_at: now }],
    ['access_reviews', { signed_off_by: 'amy' }],
    ['access_reviews', { sha256: 'a'.repeat(64) }],
    ['access_reviews', { ...signedOff, counts: null }],
    ['access_reviews', { ...signedOff, signed_off_zone: null }],
  ],
  access_reviews_sha256_check: [['access_reviews', { ...signedOff, sha256: 'A'.repeat(64) }]],
  access_review_items_review_id_fkey: [['access_review_items', { review_id: 99 }]],
  access_review_items_position: [['access_review_items', { position: 1 }]],
  access_review_items_account: [['access_review_items', { account_id: 2 }]],
  access_review_items_decision_check: [['access_review_items', { ...decided, decision: 'promote' }]],
  access_review_items_decision_is_whole: [
    ['access_review_items', { decision: 'keep' }],
    ['access_review_items', { ...decided, decided_at: null }],
    ['access_review_items', { ...decided, ends_on: '2099-12-31' }],
    ['access_review_items', { ...decided, decision: 'set-end-date' }],
    ['access_review_items', { note: 'Without a decision' }],
  ],
  access_review_reports_review_id_fkey: [['access_review_reports', { review_id: 99 }]],
  batch_items_batch_id_fkey: [['batch_items', { batch_id: 99 }]],
  batch_items_state_check: [['batch_items', { state: 'gone', note: 'gone' }]],
  batch_items_end_has_note: [
    ['batch_items', { state: 'done' }],
    ['batch_items', { note: 'Deactivated' }],
  ],
  sso_flows_admin_id_fkey: [['sso_flows', { admin_id: 99 }]],
  seen_browsers_account_id_fkey: [['seen_browsers', { account_id: 99 }]],
  technician_counts_admin_id_fkey: [['technician_counts', { admin_id: 99 }]],
};

/** Tables with one row. A second row is rejected. */
const singleRows: Record<string, string> = {
  installation_only_row_check: `insert into installation (only_row, key_id) values (false, 'k')`,
  mail_relay_only_row_check: 'insert into mail_relay (only_row) values (false)',
  mail_relay_pause_has_an_end: 'update mail_relay set failures = 1',
};

let own: TestDatabase;

beforeAll(async () => {
  own = await createTestDatabase();
  await insertBaseRows(own.database);
});

afterAll(() => own.drop());

describe('the database', () => {
  test.each(Object.entries(validRows))('accepts a valid row of %s', async (table, row) => {
    await expect(runAndRollBack((sql) => sql(table).insert(row))).resolves.toBeUndefined();
  });

  const cases = Object.entries(refused).flatMap(([constraint, rows]) =>
    rows.map(([table, values]) => [constraint, table, values] as const),
  );

  test.each(cases)('rejects, by constraint %s, a row of %s with %j', async (constraint, table, values) => {
    const attempt = runAndRollBack((sql) => sql(table).insert({ ...validRows[table], ...values }));
    await expect(attempt).rejects.toMatchObject({ constraint });
  });

  test.each(Object.entries(singleRows))('rejects, by constraint %s: %s', async (constraint, statement) => {
    await expect(runAndRollBack((sql) => sql.raw(statement))).rejects.toMatchObject({ constraint });
  });

  test.each(['update audit_events set hash = hash', 'delete from audit_events', 'truncate audit_events'])(
    'allows nothing but adding events to the audit log: %s',
    async (statement) => {
      const attempt = runAndRollBack((sql) => sql.raw(statement));
      await expect(attempt).rejects.toThrow('audit_events is append-only');
    },
  );

  test('deletes what belongs to an account together with it, but keeps emails and events about it', async () => {
    await own.database.transaction(async (sql) => {
      await sql('one_time_links').where({ account_id: 3 }).update({ withdrawn_at: now });
      await sql('mail_jobs').where({ id: 1 }).update({ account_id: 2 });
      await sql('accounts').where({ id: 2 }).delete();
      await sql('accounts').where({ id: 3 }).delete();
      expect(await sql('sessions').where({ id_hash: 'first' })).toEqual([]);
      expect(await sql('one_time_links').first('account_id')).toEqual({ account_id: null });
      expect(await sql('mail_jobs').where({ id: 1 }).first('account_id')).toEqual({ account_id: null });
      await sql.rollback();
    });
  });

  test('does not delete an account with an open link before the link is withdrawn', async () => {
    const attempt = runAndRollBack((sql) => sql('accounts').where({ id: 3 }).delete());
    await expect(attempt).rejects.toMatchObject({ constraint: 'one_time_links_live_has_account' });
  });

  test('allows an unlinked account that waits for its password reset to be active', async () => {
    const row = { ...validRows.accounts, password_hash: null, password_set_at: null };
    const attempt = runAndRollBack((sql) =>
      sql('accounts').insert({ ...row, password_reset_required_at: now }),
    );
    await expect(attempt).resolves.toBeUndefined();
  });

  test('has no constraint without a test here', async () => {
    const { rows } = await own.database.raw<{ rows: { name: string }[] }>(
      `select conname as name from pg_constraint
       where connamespace = 'public'::regnamespace and contype not in ('p', 'n', 't')
       union
       select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace
       order by 1`,
    );
    // A path ends with its row's ID, so two rows with the same path would have the same primary key.
    const implied = ['admins_path'];
    const tried = [...Object.keys(refused), ...Object.keys(singleRows), ...implied].sort();
    expect(rows.map(({ name }) => name).sort()).toEqual(tried);
  });
});

/** Runs this and rolls it back. */
async function runAndRollBack(work: (sql: Knex.Transaction) => PromiseLike<unknown>): Promise<void> {
  const rollback = new Error('undone');
  await own.database
    .transaction(async (sql) => {
      await work(sql);
      throw rollback;
    })
    .catch((error: unknown) => {
      if (error !== rollback) throw error;
    });
}
