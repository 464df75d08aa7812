import type { Knex } from 'knex';
import { runPrepared } from '../database/prepared.ts';
import { accountColumns, mayBeSignedIn } from '../accounts/account-repository.ts';
import { IDLE_MINUTES, MAX_SESSIONS } from './session-limits.ts';

export interface StoredSession {
  idHash: string;
  publicId: string;
  /** A JSON string. */
  data: string;
  /** A JSON string, in which dates are strings. Null if the session belongs to no account. */
  account: string | null;
  /** Whether `last_seen_at` is more than a minute old and must be updated. */
  isTouchDue: boolean;
  /** The time on the database's clock. */
  readAt: Date;
}

export interface SessionRow {
  accountId: number | null;
  epoch: number | null;
  stage: 'anonymous' | 'password-verified' | 'signed-in';
  method: 'password' | 'sso' | 'passkey' | null;
  authenticatedAt: Date | null;
  address: string;
  userAgent: string;
  data: string;
}

/** SQL condition: the session in that table or alias has not expired and was not idle for too long. */
export const isSessionOpen = (session: string) =>
  `${session}.expires_at > now() and ${session}.last_seen_at > now() - interval '${IDLE_MINUTES} minutes'`;

/** SQL condition: the use of the session must be recorded again. */
export const isTouchDue = (session: string) => `${session}.last_seen_at < now() - interval '1 minute'`;

/**
 * Finds the open sessions among these, each with its account, in one query. A session is not open if it has expired or
 * been idle too long, or if its account is not active, has a newer epoch, or belongs to an inactive admin.
 */
export async function findSessions(sql: Knex, idHashes: readonly string[]): Promise<StoredSession[]> {
  // Every request runs this query. The subquery hides the number of hashes from PostgreSQL, which would otherwise plan
  // the query again each time.
  return runPrepared<StoredSession>(
    sql,
    'sessions',
    () => `select s.id_hash as "idHash", s.public_id as "publicId", s.data::text as data, now() as "readAt",
       ${isTouchDue('s')} as "isTouchDue",
       row_to_json(account)::text as account
     from sessions s
     left join lateral (
       select ${accountColumns} from accounts a join admins ad on ad.id = a.admin_id
       where a.id = s.account_id and a.epoch = s.epoch and ${mayBeSignedIn}
     ) account on true
     where s.id_hash = any ((select :idHashes::text[])::text[]) and ${isSessionOpen('s')}
       and (s.account_id is null or account.id is not null)`,
    { idHashes },
  );
}

/** Inserts the session. Deletes all but the newest MAX_SESSIONS signed-in sessions of the account. */
export async function insertSession(
  sql: Knex,
  idHash: string,
  session: SessionRow,
  lifetimeMinutes: number,
): Promise<void> {
  await sql.raw(
    `insert into sessions (id_hash, account_id, epoch, stage, method, authenticated_at, address, user_agent, data, expires_at)
     values (:idHash, :accountId, :epoch, :stage, :method, :authenticatedAt, :address, :userAgent, :data,
       now() + :lifetimeMinutes * interval '1 minute')
     on conflict (id_hash) do nothing`,
    { idHash, ...session, lifetimeMinutes },
  );
  if (session.stage === 'signed-in') {
    await sql.raw(
      `delete from sessions where id_hash in (
         select id_hash from sessions where account_id = ? and stage = 'signed-in'
         order by created_at desc offset ${MAX_SESSIONS})`,
      [session.accountId],
    );
  }
}

/** Updates a session. Does not insert it, so a session that ended in the meantime stays ended. */
export async function updateSession(sql: Knex, idHash: string, session: SessionRow): Promise<void> {
  await sql('sessions').where({ id_hash: idHash }).update({
    method: session.method,
    authenticated_at: session.authenticatedAt,
    data: session.data,
    last_seen_at: sql.fn.now(),
  });
}

/** Records that the session was used. Requests that arrive together wait for each other, but only the first one writes. */
export async function touchSession(sql: Knex, idHash: string): Promise<void> {
  await sql('sessions')
    .where({ id_hash: idHash })
    .whereRaw(isTouchDue('sessions'))
    .update({ last_seen_at: sql.fn.now() });
}

/** Ends a session. Returns false if it has ended already. */
export async function deleteSession(sql: Knex, idHash: string): Promise<boolean> {
  const ended = await sql('sessions').where({ id_hash: idHash }).delete();
  return ended === 1;
}

export async function deleteDeadSessions(sql: Knex): Promise<number> {
  return sql('sessions')
    .whereRaw(`not (${isSessionOpen('sessions')})`)
    .delete();
}

/** An open session, as the Sessions page and the Edit page show it. */
export interface OpenSession {
  publicId: string;
  address: string;
  userAgent: string;
  method: 'password' | 'sso' | 'passkey';
  createdAt: Date;
  lastSeenAt: Date;
}

/** The account's open, signed-in sessions. The most recently used comes first. */
export async function listSessions(sql: Knex, accountId: number): Promise<OpenSession[]> {
  const { rows } = await sql.raw<{ rows: OpenSession[] }>(
    `select public_id as "publicId", address, user_agent as "userAgent", method, created_at as "createdAt",
       last_seen_at as "lastSeenAt"
     from sessions
     where account_id = ? and stage = 'signed-in' and ${isSessionOpen('sessions')}
     order by last_seen_at desc`,
    [accountId],
  );
  return rows;
}

/** Ends one session. Returns false if the account has no such session. */
export async function deleteSessionOf(sql: Knex, accountId: number, publicId: string): Promise<boolean> {
  const ended = await sql('sessions')
    .where({ account_id: accountId })
    .whereRaw('public_id::text = ?', [publicId])
    .delete();
  return ended === 1;
}
