import type { Knex } from 'knex';
import { isActiveAt, isEachActiveAt } from '../admins/admin-repository.ts';
import { refusedByIndex } from '../database/savepoint.ts';
import { asciiLower } from '../lib/typed-text.ts';
import { identifierFrom } from './sign-in-identifier.ts';
import { MAX_WRONG_CODES } from '../rate-limits/rate-limits.ts';
import type { Account, ListedAccount } from './account.ts';
import type { Role } from '../audit/actor.ts';

/**
 * SQL expression: whether the admin `ad` offers Single Sign-On, by its own OAuth settings or the nearest ones above it.
 * The path has the ids of the admins above, so none of them is read. PostgreSQL checks first, and only once, whether
 * there are any settings. If there are none, it parses no path.
 */
export const ssoOffered = `
  (exists (select 1 from oauth_settings) and coalesce((
    select o.enabled from oauth_settings o
    where o.admin_id = any (string_to_array(ad.path::text, '.')::bigint[])
    order by array_position(string_to_array(ad.path::text, '.')::bigint[], o.admin_id) desc limit 1
  ), false))`;

/** SQL condition on `accounts a`: its access has ended, even if no worker has recorded that yet. */
export const accessHasEnded = 'a.access_ends_at <= statement_timestamp()';

/** SQL expression: the status of `accounts a` at this moment. */
export const currentStatus = `case when ${accessHasEnded} then 'inactive' else a.status end`;

/** SQL condition on `accounts a join admins ad`. It is the rule of `maySignIn` in the policy. */
export const mayBeSignedIn = `${currentStatus} = 'active' and ${isActiveAt('ad.path')}`;

/** SQL condition on an account: two-factor authentication is set up, with an authenticator app or a passkey. */
export const withTwoFactor = '(totp_secret is not null or passkey_count > 0)';

/** SQL condition. The index accounts_totp_locked contains the same number. */
export const totpLocked = `a.wrong_codes >= ${MAX_WRONG_CODES}`;

/** SQL expression: the AccessEnd of `accounts a`. */
export const accessEnd = `case when a.access_ends_on is not null
  then json_build_object('on', a.access_ends_on, 'zone', a.access_ends_zone, 'hasEnded', ${accessHasEnded}) end`;

/** Columns of a ListedAccount, selected from `accounts a join admins ad`. */
export const listedColumns = `
  a.id, a.role, ${currentStatus} as status, ${accessEnd} as "accessEnd", a.username, a.email::text as email, a.notes,
  a.admin_id as "adminId", ad.name as "adminName", ad.path::text as "adminPath",
  a.password_hash is not null as "hasPassword", ${withTwoFactor} as "hasTwoFactor",
  a.totp_secret is not null as "hasAuthenticatorApp", a.passkey_count as "passkeyCount",
  case when a.sso_issuer is not null
    then json_build_object('issuer', a.sso_issuer, 'subject', a.sso_subject) end as "ssoIdentity",
  ${ssoOffered} as "ssoOffered",
  ${isEachActiveAt('ad.path')} as "adminActive",
  case when a.blocked_until > now() then a.blocked_until end as "blockedUntil",
  ${totpLocked} as "totpLocked",
  a.last_sign_in_at as "lastSignInAt", a.ends_by_rule_at as "endsByRuleAt"`;

/** Columns of an Account, selected from the same tables. */
export const accountColumns = `${listedColumns},
  a.time_zone as "timeZone", a.language, a.epoch, a.password_set_at as "passwordSetAt",
  a.totp_enrolled_at as "authenticatorAppSetAt", a.password_reset_required_at is not null as "awaitsPassword",
  a.created_at as "createdAt", a.first_run_pending as "firstRunPending"`;

/** Converts the JSON that PostgreSQL builds from a row. Dates are strings there, and Date objects in the result. */
export function accountFromJson<T extends ListedAccount>(json: string): T {
  const account = JSON.parse(json) as T;
  for (const key of dates) {
    const value = account[key as keyof T];
    if (value) account[key as keyof T] = new Date(value as string) as T[keyof T];
  }
  return account;
}

type DateKey = { [Key in keyof Account]: Date extends Account[Key] ? Key : never }[keyof Account];

/** An object rather than a list, so that TypeScript reports a missing date. */
const dates = Object.keys({
  blockedUntil: true,
  lastSignInAt: true,
  endsByRuleAt: true,
  passwordSetAt: true,
  authenticatorAppSetAt: true,
  createdAt: true,
} satisfies Record<DateKey, true>);

async function selectOne(
  sql: Knex,
  condition: string,
  values: Knex.RawBinding[],
  name?: string,
): Promise<Account | undefined> {
  const statement = sql.raw<{ rows: Account[] }>(
    `select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id where ${condition}`,
    values,
  );
  const { rows } = await (name === undefined ? statement : statement.options({ name }));
  return rows[0];
}

export function findAccount(sql: Knex, id: number): Promise<Account | undefined> {
  return selectOne(sql, 'a.id = ?', [id], 'account');
}

/** Finds these accounts, by their IDs. */
export async function findAccounts(sql: Knex, ids: readonly number[]): Promise<Map<number, Account>> {
  const { rows } = await sql.raw<{ rows: Account[] }>(
    `select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id where a.id = any (?)`,
    [[...ids]],
  );
  return new Map(rows.map((account) => [account.id, account]));
}

/** Returns undefined if the account is not at or below the admin with that path. */
export function findAccountBelow(sql: Knex, adminPath: string, id: number): Promise<Account | undefined> {
  return selectOne(sql, 'a.id = ? and ad.path <@ ?::ltree', [id, adminPath], 'account below');
}

/** Locks the account's row until the transaction ends, then reads it. Returns undefined if it no longer exists. */
export async function lockAccount(sql: Knex.Transaction, id: number): Promise<Account | undefined> {
  await sql.raw('select 1 from accounts where id = ? for update', [id]);
  return findAccount(sql, id);
}

/** Finds an account by the username or email address that someone types at sign-in. */
export function findAccountByIdentifier(sql: Knex, identifier: string): Promise<Account | undefined> {
  const name = identifierFrom(identifier);
  return name.includes('@')
    ? selectOne(sql, 'a.email_key = ?', [name])
    : selectOne(sql, 'a.username = ?', [name]);
}

export interface NewAccount {
  adminId: number;
  role: Role;
  username: string;
  email: string;
  notes: string;
  /** The tag of the language chosen for it. Without one, it is not known yet. */
  language?: string | null;
}

/**
 * Inserts a pending account. Returns its id, or undefined if the username or the address is taken. `invitedForMinutes`
 * is the lifetime of the invitation that follows in the same transaction. It is stored here, because a second update of
 * the row would write all its indexes again.
 */
export async function insertAccount(
  sql: Knex,
  account: NewAccount,
  invitedForMinutes: number | null = null,
): Promise<number | undefined> {
  const { rows } = await sql
    .raw<{ rows: { id: number }[] }>(
      `insert into accounts (admin_id, role, username, email, notes, language, last_mail_state, invitation_ends_at)
       values (:adminId, :role, :username, :email, :notes, :language,
         case when :minutes::integer is not null then 'queued' end, now() + :minutes * interval '1 minute')
       on conflict do nothing returning id`,
      { ...account, language: account.language ?? null, minutes: invitedForMinutes },
    )
    .options({ name: 'new account' });
  return rows[0]?.id;
}

/** Says which of the two values another account has. `exceptId` is the account to ignore. */
export async function findDuplicate(
  sql: Knex,
  { username, email, exceptId }: { username: string; email: string; exceptId?: number },
): Promise<{ username: boolean; email: boolean }> {
  const { rows } = await sql.raw<{ rows: { username: boolean; email: boolean }[] }>(
    `select coalesce(bool_or(username = :username), false) as username,
            coalesce(bool_or(email_key = :emailKey), false) as email
     from accounts where (username = :username or email_key = :emailKey) and id <> :exceptId`,
    { username, emailKey: asciiLower(email), exceptId: exceptId ?? 0 },
  );
  return rows[0] as { username: boolean; email: boolean };
}

/** The argon2id hash, for password checks only. Returns null if the account has no password or does not exist. */
export async function findPasswordHash(sql: Knex, id: number): Promise<string | null> {
  const { rows } = await sql.raw<{ rows: { hash: string | null }[] }>(
    'select password_hash as hash from accounts where id = ?',
    [id],
  );
  return rows[0]?.hash ?? null;
}

/** Columns of an update that makes a pending account active. What a rule scheduled for its invitation no longer applies. */
export function activated(sql: Knex) {
  return {
    status: sql.raw(`case status when 'pending' then 'active' else status end`),
    ends_by_rule_at: sql.raw(`case status when 'pending' then null else ends_by_rule_at end`),
  };
}

/** Stores a new password, and makes a pending account active. */
export async function storePassword(sql: Knex, id: number, hash: string): Promise<void> {
  await sql('accounts')
    .where({ id })
    .update({
      password_hash: hash,
      password_set_at: sql.fn.now(),
      password_reset_required_at: null,
      ...activated(sql),
    });
}

/** Replaces a hash with older parameters. Changes nothing if the password was changed since `oldHash` was read. */
export async function rehashPassword(sql: Knex, id: number, oldHash: string, hash: string): Promise<void> {
  await sql('accounts').where({ id, password_hash: oldHash }).update({ password_hash: hash });
}

/**
 * Records the time of a sign-in and returns it. The login is in use again for the rules about unused access. Stores the
 * language of its pages and the login's time zone. Emails are in that language if the person has not chosen one.
 */
export async function recordSignIn(
  sql: Knex,
  id: number,
  { language, timeZone }: { language: string; timeZone: string },
): Promise<Date> {
  const { rows } = await sql.raw<{ rows: [{ at: Date }] }>(
    `update accounts set last_sign_in_at = now(), ends_by_rule_at = null, rule_warning_at = null,
       browser_language = :language, time_zone = :timeZone
     where id = :id returning last_sign_in_at as at`,
    { id, language, timeZone },
  );
  return rows[0].at;
}

/**
 * Returns undefined if the details are stored. If another account has one of them, returns which and changes nothing.
 */
export async function updateDetails(
  sql: Knex.Transaction,
  id: number,
  {
    username,
    email,
    notes,
    timeZone,
    language,
  }: Pick<NewAccount, 'username' | 'email' | 'notes'> & Pick<Account, 'timeZone' | 'language'>,
): Promise<'username' | 'email' | undefined> {
  const refused = await refusedByIndex(sql, ['accounts_username', 'accounts_email'], (savepoint) =>
    savepoint('accounts').where({ id }).update({ username, email, notes, time_zone: timeZone, language }),
  );
  return refused && (refused === 'accounts_email' ? 'email' : 'username');
}

export async function setFirstRunPending(sql: Knex, id: number, pending: boolean): Promise<void> {
  await sql('accounts').where({ id }).update({ first_run_pending: pending });
}
