import { findPasswordHash, lockAccount, storePassword } from '../accounts/account-repository.ts';
import { InvalidFormError, NotFoundError } from '../accounts/account-errors.ts';
import { partyOf, type Account, type Actor } from '../accounts/account.ts';
import { hashPassword, verifyPassword } from '../accounts/password-hashing.ts';
import { ownWords, passwordObjection } from '../accounts/password-rules.ts';
import { endAllSessions } from '../accounts/session-epoch.ts';
import { withTransaction } from '../database/transaction.ts';
import { hashed } from '../http/session-store.ts';
import { endLinks } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Services } from '../services.ts';
import { beginBlock, lastOf, throttledTry } from '../sign-in/throttled-try.ts';
import { signedInPasswordBuckets } from '../sign-in/throttling.ts';

interface PasswordChange {
  current: string;
  next: string;
  /** The session that goes on. */
  sessionId: string;
}

/**
 * One's own new password: the present one is asked, all other sessions end, the person is mailed.
 * Throws InvalidFormError, TooManyRequestsError, BusyError.
 */
export async function changePassword(
  services: Services,
  actor: Actor,
  account: Account,
  { current, next, sessionId }: PasswordChange,
): Promise<string> {
  await refuseWrongPassword(services, actor, account, current);
  const objection = await passwordObjection(next, ownWords(account, services.config.productName));
  if (objection) throw new InvalidFormError({ password: objection });
  const hash = await hashPassword(next);

  return withTransaction(services.database, async (transaction) => {
    const { sql } = transaction;
    if (!(await lockAccount(sql, account.id))) throw new NotFoundError();
    await storePassword(sql, account.id, hash);
    await endLinks(sql, account.id, 'withdrawn', ['password-reset']);
    await endAllSessions(sql, account.id, { exceptIdHash: hashed(sessionId) });
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
    return 'Your password is changed. Your other sessions have ended.';
  });
}

/** Checks the current password. Wrong ones are counted by login, apart from those at sign-in. */
export async function refuseWrongPassword(
  services: Services,
  actor: Actor,
  account: Account,
  password: string,
): Promise<void> {
  if (password === '') throw new InvalidFormError({ current: 'Enter your current password.' });
  const right = await throttledTry(
    services,
    signedInPasswordBuckets(account.id),
    async () => {
      const hash = await findPasswordHash(services.database, account.id);
      return (await verifyPassword(hash, password)).matches || undefined;
    },
    (full) => beginBlock(services, account, lastOf(full), actor.origin),
  );
  if (!right) throw new InvalidFormError({ current: 'That isn’t your current password.' });
}
