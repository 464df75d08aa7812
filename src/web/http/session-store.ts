import { setImmediate as nextTurn } from 'node:timers/promises';
import session, { type SessionData } from 'express-session';
import type { Knex } from 'knex';
import type { Account } from '../../accounts/account.ts';
import { accountFromJson } from '../../accounts/account-repository.ts';
import { hashed } from '../../sessions/session-id.ts';
import { lifetimeMinutes } from '../../sessions/session-limits.ts';
import {
  deleteSession,
  findSessions,
  insertSession,
  touchSession,
  updateSession,
  type SessionRow,
  type StoredSession,
} from '../../sessions/session-repository.ts';

/** The sessions that one SQL statement reads. */
interface Reading {
  idHashes: Set<string>;
  found: Promise<Map<string, StoredSession>>;
  /** The updates that record when a session was last used, by the hash of its ID. */
  touched: Map<string, Promise<void>>;
}

/**
 * Stores sessions in PostgreSQL. The first save of a session inserts its row. Later saves only update it, so that a
 * request that is still running cannot restore an ended session. Each read also loads the account, so that changes to
 * the account take effect on the next request. Statements run outside a transaction.
 */
export class SessionStore extends session.Store {
  readonly #database: Knex;
  /** Collects the sessions to read until the next turn of the event loop. */
  #next: Reading | undefined;

  constructor(database: Knex) {
    super();
    this.#database = database;
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#read(hashed(id))
      .then((found) => (found ? toData(found) : null))
      .then((data) => done(null, data), done);
  }

  override set(id: string, data: SessionData, done: (error?: unknown) => void = ignore): void {
    const row = toRow(data);
    const saved = data.stored
      ? updateSession(this.#database, hashed(id), row)
      : insertSession(this.#database, hashed(id), row, lifetimeMinutes[lifetimeOf(data)]);
    data.stored = true;
    saved.then(() => done(), done);
  }

  async #read(idHash: string): Promise<StoredSession | undefined> {
    const reading = (this.#next ??= this.#readTogether());
    reading.idHashes.add(idHash);
    const found = (await reading.found).get(idHash);
    if (found?.isTouchDue) await this.#touchOnce(reading, idHash);
    return found;
  }

  /**
   * Reads the sessions of all requests that arrive in the same turn of the event loop with one statement. This saves many
   * statements on a busy console, and doesn't delay requests on an idle one.
   */
  #readTogether(): Reading {
    const idHashes = new Set<string>();
    const found = nextTurn().then(async () => {
      this.#next = undefined;
      const sessions = await findSessions(this.#database, [...idHashes]);
      return new Map(sessions.map((one) => [one.idHash, one]));
    });
    return { idHashes, found, touched: new Map() };
  }

  /**
   * Records that a session was used, with one update for all of its requests in this turn of the event loop. Requests of
   * other sessions don't wait for it, because its row may be locked. The store has no `touch` method, because
   * express-session would then send each response in two parts.
   */
  #touchOnce({ touched }: Reading, idHash: string): Promise<void> {
    const touch = touched.get(idHash) ?? touchSession(this.#database, idHash);
    touched.set(idHash, touch);
    return touch;
  }

  override destroy(id: string, done: (error?: unknown) => void = ignore): void {
    deleteSession(this.#database, hashed(id)).then(() => done(), done);
  }
}

function lifetimeOf({ signIn, newTotpSecret }: SessionData): keyof typeof lifetimeMinutes {
  if (!signIn) return 'anonymous';
  // The person may have to install an authenticator app first.
  return signIn.stage === 'password-verified' && newTotpSecret ? 'setting-up' : signIn.stage;
}

/** Creates a new object for each request, so that a request does not see changes that another request makes. */
function toData({ data, account, publicId, readAt }: StoredSession): SessionData {
  return {
    ...(JSON.parse(data) as Record<string, unknown>),
    ...(account !== null && { account: accountFromJson<Account>(account) }),
    stored: true,
    publicId,
    readAt: readAt.getTime(),
  } as unknown as SessionData;
}

function toRow(data: SessionData): SessionRow {
  const { cookie, account, stored, publicId, readAt, ...kept } = data;
  const { signIn } = data;
  return {
    accountId: signIn?.accountId ?? null,
    epoch: signIn?.epoch ?? null,
    stage: signIn?.stage ?? 'anonymous',
    method: signIn?.method ?? null,
    authenticatedAt: typeof signIn?.authenticatedAt === 'number' ? new Date(signIn.authenticatedAt) : null,
    address: signIn?.address ?? '',
    userAgent: signIn?.userAgent ?? '',
    data: JSON.stringify({ ...kept, cookie: { originalMaxAge: cookie.originalMaxAge } }),
  };
}

function ignore(): void {
  // The caller passed no callback.
}
