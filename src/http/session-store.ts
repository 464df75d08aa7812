import { createHash } from 'node:crypto';
import session, { type SessionData } from 'express-session';
import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import {
  deleteSession,
  findSession,
  insertSession,
  touchSession,
  updateSession,
  type SessionRow,
  type StoredSession,
} from './session-repository.ts';

/** Minutes from the sign-in's step to its end, whatever happens in between. */
const lifetimes = { anonymous: 30, 'password-verified': 5, 'setting-up': 30, 'signed-in': 8 * 60 };

/**
 * Sessions in PostgreSQL. The first save of a session inserts it; later ones only update, so that a request still
 * running cannot bring an ended session back. Reading joins the account: its state counts on every request.
 */
export class SessionStore extends session.Store {
  readonly #database: Knex;

  constructor(database: Knex) {
    super();
    this.#database = database;
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#read(hashed(id)).then(
      (found) =>
        done(
          null,
          found
            ? ({
                ...found.data,
                ...(found.account && { account: withDates(found.account) }),
                stored: true,
                publicId: found.publicId,
                readAt: found.readAt.getTime(),
              } as unknown as SessionData)
            : null,
        ),
      (error: unknown) => done(error),
    );
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
    const found = await findSession(this.#database, idHash);
    if (found?.isTouchDue) await touchSession(this.#database, idHash);
    return found;
  }

  override destroy(id: string, done: (error?: unknown) => void = ignore): void {
    deleteSession(this.#database, hashed(id)).then(() => done(), done);
  }
}

export function hashed(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}

function lifetimeOf({ signIn, newTotpSecret }: SessionData): keyof typeof lifetimes {
  if (!signIn) return 'anonymous';
  // An authenticator app may have to be installed first.
  return signIn.stage === 'password-verified' && newTotpSecret ? 'setting-up' : signIn.stage;
}

function toRow(data: SessionData): SessionRow {
  const { cookie, account, stored, publicId, readAt, ...kept } = data;
  const { signIn } = data;
  return {
    accountId: signIn?.accountId ?? null,
    epoch: signIn?.epoch ?? null,
    stage: signIn?.stage ?? 'anonymous',
    method: signIn?.method ?? null,
    provedAt: typeof signIn?.provedAt === 'number' ? new Date(signIn.provedAt) : null,
    address: signIn?.address ?? '',
    userAgent: signIn?.userAgent ?? '',
    data: JSON.stringify({ ...kept, cookie: { originalMaxAge: cookie.originalMaxAge } }),
  };
}

/** Dates arrive as text, since the account is read as JSON beside its session. */
function withDates(account: Account): Account {
  const date = (value: Date | null) => value && new Date(value);
  return {
    ...account,
    blockedUntil: date(account.blockedUntil),
    passwordSetAt: date(account.passwordSetAt),
    twoFactorSetAt: date(account.twoFactorSetAt),
    lastSignInAt: date(account.lastSignInAt),
    createdAt: new Date(account.createdAt),
  };
}

function ignore(): void {
  // The caller did not ask to be told.
}
