import type { Knex } from 'knex';

interface Names {
  tables: Record<string, string>;
  /** The table, the old name and the new name. */
  columns: [table: string, from: string, to: string][];
  constraints: [table: string, from: string, to: string][];
  indexes: Record<string, string>;
}

/** The bundled provider has copies of these tables, which the same statements use. */
const shared: Pick<Names, 'columns' | 'constraints'> = {
  columns: [
    ['one_time_links', 'asked_at', 'requested_at'],
    ['one_time_links', 'asked_by', 'requested_by'],
    ['sessions', 'proved_at', 'authenticated_at'],
  ],
  constraints: [
    ['accounts', 'accounts_two_factor_is_whole', 'accounts_two_factor_is_complete'],
    ['oauth_settings', 'oauth_settings_enabled_is_whole', 'oauth_settings_enabled_is_complete'],
    ['sessions', 'sessions_signed_in_is_proved', 'sessions_signed_in_is_authenticated'],
  ],
};

const names: Names = {
  tables: { kept_forms: 'form_drafts' },
  columns: [
    ...['public', 'sso_provider'].flatMap((schema) => inSchema(schema, shared.columns)),
    ['batches', 'work', 'action'],
    ['batches', 'asked', 'selection'],
    ['batch_items', 'forecast', 'expected_skip'],
  ],
  constraints: [
    ...['public', 'sso_provider'].flatMap((schema) => inSchema(schema, shared.constraints)),
    ['batch_items', 'batch_items_end_is_told', 'batch_items_end_has_note'],
    ['form_drafts', 'kept_forms_pkey', 'form_drafts_pkey'],
    ['form_drafts', 'kept_forms_account_id_fkey', 'form_drafts_account_id_fkey'],
  ],
  indexes: {
    kept_forms_expiry: 'form_drafts_expiry',
    accounts_out_of_codes: 'accounts_totp_locked',
  },
};

/** Gives tables, columns, constraints and indexes the names that the code uses. */
export async function up(knex: Knex): Promise<void> {
  for (const [from, to] of Object.entries(names.tables)) await renameTable(knex, from, to);
  for (const [table, from, to] of names.columns) await renameIn(knex, table, `column ${from}`, to);
  for (const [table, from, to] of names.constraints) await renameIn(knex, table, `constraint ${from}`, to);
  for (const [from, to] of Object.entries(names.indexes)) await renameIndex(knex, from, to);
}

export async function down(knex: Knex): Promise<void> {
  for (const [from, to] of Object.entries(names.indexes)) await renameIndex(knex, to, from);
  for (const [table, from, to] of names.constraints) await renameIn(knex, table, `constraint ${to}`, from);
  for (const [table, from, to] of names.columns) await renameIn(knex, table, `column ${to}`, from);
  for (const [from, to] of Object.entries(names.tables)) await renameTable(knex, to, from);
}

function inSchema(schema: string, renames: Names['columns']): Names['columns'] {
  return renames.map(([table, from, to]) => [`${schema}.${table}`, from, to]);
}

async function renameTable(knex: Knex, from: string, to: string): Promise<void> {
  await knex.raw(`alter table ${from} rename to ${to}`);
}

async function renameIn(knex: Knex, table: string, what: string, to: string): Promise<void> {
  await knex.raw(`alter table ${table} rename ${what} to ${to}`);
}

async function renameIndex(knex: Knex, from: string, to: string): Promise<void> {
  await knex.raw(`alter index ${from} rename to ${to}`);
}
