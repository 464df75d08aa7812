import { setImmediate as nextTurn } from 'node:timers/promises';
import session, { type SessionData } from 'express-session';
import type { Knex } from 'knex';
import type { Account } from '../../accounts/account.ts';
import { accountFromJson } from '../../accounts/account-repository.ts';
import { hashed } from '../../sessions/session-id.ts';
import {
  deleteSession,
  findSessions,
  insertSession,
  touchSession,
  updateSession,
  type SessionRow,
  type StoredSession,
} from '../../sessions/session-repository.ts';

/** Minutes from the sign-in's step to its end, whatever happens in between. */
const lifetimes = { anonymous: 30, 'password-verified': 5, 'setting-up': 30, 'signed-in': 8 * 60 };

/** Reads that go as one statement. */
interface Reading {
  idHashes: Set<string>;
  found: Promise<Map<string, StoredSession>>;
}

/**
 * Sessions in PostgreSQL. The first save of a session inserts it; later ones only update, so that a request still
 * running cannot bring an ended session back. Reading joins the account: its state counts on every request.
 */
export class SessionStore extends session.Store {
  readonly #database: Knex;
  /** What is asked in this turn of the event loop. */
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
      : insertSession(this.#database, hashed(id), row, lifetimes[lifetimeOf(data)]);
    data.stored = true;
    saved.then(() => done(), done);
  }

  /** Being read is being used. A `touch` after the answer would make express-session send it in two parts. */
  async #read(idHash: string): Promise<StoredSession | undefined> {
    const reading = (this.#next ??= this.#readTogether());
    reading.idHashes.add(idHash);
    const found = (await reading.found).get(idHash);
    if (found?.isTouchDue) await touchSession(this.#database, idHash);
    return found;
  }

  /** Requests that arrive together ask together: on a busy console that spares many statements, and takes no time on an idle one. */
  #readTogether(): Reading {
    const idHashes = new Set<string>();
    const found = nextTurn().then(async () => {
      this.#next = undefined;
      const sessions = await findSessions(this.#database, [...idHashes]);
      return new Map(sessions.map((one) => [one.idHash, one]));
    });
    return { idHashes, found };
  }

  override destroy(id: string, done: (error?: unknown) => void = ignore): void {
    deleteSession(this.#database, hashed(id)).then(() => done(), done);
  }
}

function lifetimeOf({ signIn, newTotpSecret }: SessionData): keyof typeof lifetimes {
  if (!signIn) return 'anonymous';
  // An authenticator app may have to be installed first.
  return signIn.stage === 'password-verified' && newTotpSecret ? 'setting-up' : signIn.stage;
}

/** Made anew for each request: what one of them changes in it is not another's. */
function toData({ data, account, publicId, readAt }: StoredSession): SessionData {
  return {
    ...(JSON.parse(data) as Record<string, unknown>),
    ...(account !== null && { account: toAccount(account) }),
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

function toAccount(json: string): Account {
  // Whether a session has changed is told by its JSON, made four times a request. The account is no part of it.
  return Object.defineProperty(accountFromJson<Account>(json), 'toJSON', { value: () => undefined });
}

function ignore(): void {
  // The caller did not ask to be told.
}
