import type { Knex } from 'knex';

type Row = Record<string, unknown>;

const hash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo';
export const now = new Date('2026-03-02T09:14:00Z');
const later = new Date('2026-03-05T09:14:00Z');

/** A valid row of each table, for a database that contains the rows of `plant`. */
export const validRows = {
  admins: { id: 9, parent_id: 1, path: '1.9', name: 'Acme West', slug: 'acme-west' },
  accounts: {
    id: 9,
    admin_id: 1,
    role: 'technician',
    username: 'cleo',
    email: 'cleo@acme.example',
    status: 'active',
    password_hash: hash,
    password_set_at: now,
  },
  one_time_links: {
    id: '00000000-0000-4000-8000-000000000009',
    purpose: 'password-reset',
    account_id: 2,
    address: 'amy@acme.example',
    key_id: 'k',
    expires_at: new Date('2100-01-01T00:00:00Z'),
    requested_by: 'acme',
    cause: 'reset-password',
  },
  mail_jobs: { id: 9, message: 'invitation', account_id: 3, admin_id: 1, address: 'bob@acme.example' },
  mail_attempts: { job_id: 1, outcome: 'accepted' },
  audit_chains: { id: 9, kind: 'admin', owner_id: 9 },
  audit_events: {
    chain_id: 1,
    sequence: 2,
    occurred_at: now,
    content: '{"action":"edit","outcome":"done"}',
    previous_hash: '',
    hash: '',
  },
  sessions: {
    id_hash: 'x',
    account_id: 2,
    epoch: 0,
    stage: 'signed-in',
    method: 'password',
    authenticated_at: now,
    expires_at: later,
  },
  passkeys: {
    account_id: 2,
    credential_id: 'cleo',
    public_key: Buffer.from('key'),
    sign_count: 0,
    transports: ['internal'],
    host: 'console.example',
    name: 'Work laptop',
  },
  passkey_challenges: { challenge: 'c', purpose: 'add', browser_hash: 'b', expires_at: later },
  domains: { admin_id: 1, name: 'harbour.example' },
  oauth_settings: { admin_id: 2, enabled: true, issuer: 'https://sso.example', client_id: 'console' },
  access_rules: { admin_id: 2, unused_days: 90, invitation_days: 30 },
  sso_flows: { state_hash: 'y', browser_hash: 'b', admin_id: 1, sealed: 's', expires_at: later },
  form_drafts: { account_id: 2, page: '/profile', sealed_values: 's', expires_at: later },
  batches: {
    id: 9,
    action: 'deactivate',
    subjects: 'technicians',
    selection: 'Deactivate 2 technicians',
    list_path: '/technicians',
    admin_id: 1,
    actor_name: 'amy',
    origin: {},
  },
  batch_items: { batch_id: 1, position: 2, name: 'bob@acme.example' },
  access_reviews: { id: 9, admin_id: 2, admin_name: 'Acme East', started_by_id: 2, started_by: 'amy' },
  access_review_items: {
    review_id: 1,
    position: 2,
    account_id: 3,
    username: 'bob',
    email: 'bob@acme.example',
    admin_name: 'Acme Hosting',
  },
  access_review_reports: { review_id: 1, part: 0, text: 'record' },
  rate_limit_buckets: { key: 'k', subject: 's', count: 0, expires_at: later },
  sign_in_requests: { id: '00000000-0000-4000-8000-000000000009', kind: 'block', sealed: 's' },
  seen_browsers: { account_id: 2, hash: 'h' },
  technician_counts: { admin_id: 2, technicians: 1 },
  panels: {
    id: 9,
    public_id: '00000000-0000-4000-8000-000000000009',
    name: 'RabbitMQ',
    origin: 'https://rabbit.acme.example',
    host: 'rabbit.acme.example',
    start_path: '/',
    enabled: true,
    credential_kind: 'basic',
    credential_name: 'gate',
    sealed_credential: 'sealed',
    read_methods: 'GET',
    change_paths: '',
    read_paths: '',
    key_hash: 'rabbit',
    sealed_key: 'sealed',
  },
  panel_admins: { panel_id: 1, admin_id: 2 },
  panel_tickets: {
    ticket_hash: 't',
    panel_id: 1,
    session_id_hash: 'first',
    challenge: 'c',
    return_path: '/',
    expires_at: later,
  },
  panel_sessions: { token_hash: 't', panel_id: 1, session_id_hash: 'second' },
  panel_probes: { token_hash: 't', panel_id: 1, expires_at: later },
  used_names: { kind: 'login', owner_id: 9, name: 'cleo', admin_id: 1 },
} satisfies Record<string, Row>;

export type Table = keyof typeof validRows;

/**
 * Acme Hosting with its main admin, Amy (linked) and Bob (pending, with an open invitation), and Acme East below it.
 */
export async function insertBaseRows(database: Knex): Promise<void> {
  const { accounts, one_time_links: link, audit_events: event, sessions } = validRows;
  await database('admins').insert([
    { id: 1, parent_id: null, path: '1', name: 'Acme Hosting', slug: 'acme' },
    { id: 2, parent_id: 1, path: '1.2', name: 'Acme East', slug: 'acme-east' },
  ]);
  await database('accounts').insert([
    { ...accounts, id: 1, role: 'primary', username: 'acme', email: 'acme@acme.example' },
    {
      ...accounts,
      id: 2,
      username: 'amy',
      email: 'amy@acme.example',
      sso_issuer: 'https://sso.example',
      sso_subject: 'amy',
      sso_linked_at: now,
    },
    { admin_id: 1, role: 'technician', id: 3, username: 'bob', email: 'bob@acme.example' },
  ]);
  await database('one_time_links').insert({
    ...link,
    id: '00000000-0000-4000-8000-000000000001',
    purpose: 'invitation',
    account_id: 3,
  });
  await database('mail_jobs').insert({ ...validRows.mail_jobs, id: 1 });
  await database('audit_chains').insert({ id: 1, kind: 'admin', owner_id: 1 });
  await database('audit_events').insert({ ...event, sequence: 1 });
  await database('sessions').insert({
    ...sessions,
    id_hash: 'first',
    public_id: '00000000-0000-4000-8000-000000000001',
  });
  await database('sessions').insert({
    ...sessions,
    id_hash: 'second',
    public_id: '00000000-0000-4000-8000-000000000002',
  });
  await database('panels').insert({
    ...validRows.panels,
    id: 1,
    public_id: '00000000-0000-4000-8000-000000000001',
    name: 'Rspamd',
    host: 'rspamd.acme.example',
    key_hash: 'rspamd',
  });
  await database('panel_sessions').insert({ token_hash: 'first', panel_id: 1, session_id_hash: 'first' });
  await database('passkeys').insert({ ...validRows.passkeys, credential_id: 'amy' });
  await database('domains').insert({ admin_id: 1, name: 'acme.example' });
  await database('batches').insert({ ...validRows.batches, id: 1 });
  await database('batch_items').insert({ ...validRows.batch_items, position: 1 });
  await database('access_reviews').insert({ ...validRows.access_reviews, id: 1, admin_id: 1 });
  await database('access_review_items').insert({
    ...validRows.access_review_items,
    position: 1,
    account_id: 2,
  });
}
