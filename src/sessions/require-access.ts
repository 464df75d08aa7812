import type { Knex } from 'knex';
import { RefusedError } from '../forms/form-errors.ts';
import { findAccount } from '../accounts/account-repository.ts';
import { maySignIn } from '../accounts/account-policy.ts';
import type { Actor } from '../audit/actor.ts';
import { findSessions } from './session-repository.ts';

export type AccessEndedNotice = 'session-ended' | 'login-changed';

/** The person lost access while their request was waiting. Nothing was changed, and they can sign in again. */
export class AccessEndedError extends RefusedError {
  override name = 'AccessEndedError';
  /** Which notice the sign-in page shows. */
  readonly notice: AccessEndedNotice;

  constructor(notice: AccessEndedNotice = 'session-ended') {
    super((t) => t.validation.refused.accessEnded);
    this.notice = notice;
  }
}

/**
 * Repeats the check from the start of the request, because the request may have waited since then for a password hash,
 * a provider or a lock. Call this in the transaction of the change, after its last lock. Throws AccessEndedError.
 */
export async function requireAccess(
  sql: Knex,
  { accountId, sessionIdHash }: Pick<Actor, 'accountId' | 'sessionIdHash'>,
): Promise<void> {
  if (sessionIdHash !== null) return requireSession(sql, sessionIdHash);
  const account = await findAccount(sql, accountId);
  if (!account || !maySignIn(account)) throw new AccessEndedError();
}

/** Does the same for a session whose second factor may still be pending. Throws AccessEndedError. */
export async function requireSession(sql: Knex, sessionIdHash: string): Promise<void> {
  if ((await findSessions(sql, [sessionIdHash])).length === 0) throw new AccessEndedError();
}
