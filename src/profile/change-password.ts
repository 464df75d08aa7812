import { findPasswordHash, lockAccount, storePassword } from '../accounts/account-repository.ts';
import { NotFoundError } from '../lib/errors.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { hashPassword, verifyPassword } from '../accounts/passwords/password-hashing.ts';
import { ownWords, passwordProblem } from '../accounts/passwords/password-rules.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { endLinks } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { lastOf, withRateLimit } from '../rate-limits/with-rate-limit.ts';
import { beginBlock } from '../blocks/record-block.ts';
import { signedInPasswordBuckets } from '../rate-limits/rate-limits.ts';

interface PasswordChange {
  current: string;
  next: string;
}

/**
 * Changes the actor's own password, ends their other sessions and emails them, in one transaction. Throws
 * InvalidFormError, TooManyRequestsError, BusyError and AccessEndedError.
 */
export async function changePassword(
  services: Services,
  actor: Actor,
  account: Account,
  { current, next }: PasswordChange,
): Promise<void> {
  const currentHash = await refuseWrongPassword(services, actor, account, current);
  const problem = await passwordProblem(next, ownWords(account, services.config.productName));
  if (problem) throw new InvalidFormError({ password: problem });
  const hash = await hashPassword(next);

  await withTransaction(services.database, async (transaction) => {
    const { sql } = transaction;
    if (!(await lockAccount(sql, account.id))) throw new NotFoundError();
    await requireAccess(sql, actor);
    // The same person may have changed it in another tab while this request hashed the new one.
    if ((await findPasswordHash(sql, account.id)) !== currentHash) {
      throw new InvalidFormError({ current: (t) => t.validation.currentPassword.justChanged });
    }
    await storePassword(sql, account.id, hash);
    await endLinks(sql, account.id, 'withdrawn', ['password-reset']);
    await endAllSessions(sql, account.id, { exceptIdHash: actor.sessionIdHash ?? '' });
    await queueMail(transaction, {
      message: 'password-changed',
      accountId: account.id,
      adminId: account.adminId,
      address: account.email,
      data: { from: actor.origin.address },
    });
    transaction.audit({
      action: 'set-password',
      outcome: 'done',
      actor: partyOf(actor),
      subject: partyOf(account),
      origin: actor.origin,
    });
  });
}

/**
 * Checks the current password and returns the hash that it matches. Wrong passwords are limited for each login,
 * separately from those at sign-in. Throws InvalidFormError if the password is wrong.
 */
export async function refuseWrongPassword(
  services: Services,
  actor: Actor,
  account: Account,
  password: string,
): Promise<string> {
  if (password === '') throw new InvalidFormError({ current: (t) => t.validation.currentPassword.missing });
  const matched = await withRateLimit(
    services,
    signedInPasswordBuckets(account.id),
    async () => {
      const hash = await findPasswordHash(services.database, account.id);
      return (await verifyPassword(hash, password)).matches ? (hash ?? undefined) : undefined;
    },
    (full) => beginBlock(services, account, lastOf(full), actor.origin),
  );
  if (matched === undefined)
    throw new InvalidFormError({ current: (t) => t.validation.currentPassword.wrong });
  return matched;
}
