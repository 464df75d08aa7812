import type { Knex } from 'knex';
import { findAccount, lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireSession } from '../sessions/require-access.ts';
import { markUsed } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { readNewPasskey, storePasskey, type NewPasskey } from '../passkeys/add-passkey.ts';
import { deletePasskeys } from '../passkeys/passkey-repository.ts';
import { changedPasskeys, type PasskeyKind } from '../passkeys/passkey.ts';
import { hashRecoveryKey, newRecoveryKey } from './recovery-key.ts';
import { openSecret } from './totp-secret.ts';
import { codeProblem, stepOfCode } from './totp.ts';
import { clearTwoFactor, storeApp, storeRecoveryKey } from './two-factor-repository.ts';

export interface Enrolment {
  accountId: number;
  /** The `2fa-reset` link that the person opened. It can't be used again afterwards. */
  resetLinkId?: string | undefined;
  /** The hash of the ID of the person's current session. */
  sessionIdHash: string;
  /** True if the person is already signed in. Their session continues. */
  isSignedIn?: boolean;
  origin: RequestOrigin;
}

export type Enrolled =
  | { outcome: 'enrolled'; account: Account; recoveryKey: string }
  /**
   * The link no longer works, the account is no longer active, or someone has set up two-factor authentication in
   * another browser in the meantime.
   */
  | { outcome: 'login-changed' };

export interface AppEnrolment extends Enrolment {
  /** The secret from the session. It never comes from a form. */
  sealedSecret: string;
  /** The code as typed. */
  code: string;
}

export type WrongCode = { outcome: 'wrong-code'; problem: 'missing' | 'malformed' | 'wrong' };

/**
 * Sets up two-factor authentication with an authenticator app, which is confirmed with one of its codes. Does the same as
 * `enrol` otherwise.
 */
export async function enrolApp(
  services: Services,
  { sealedSecret, code, ...enrolment }: AppEnrolment,
): Promise<Enrolled | WrongCode> {
  const step = stepOfCode(openSecret(services.keyring, enrolment.accountId, sealedSecret), code);
  if (step === undefined) return { outcome: 'wrong-code', problem: codeProblem(code) ?? 'wrong' };
  return enrol(services, enrolment, null, (sql, { id }) => storeApp(sql, id, { sealedSecret, step }));
}

/**
 * Sets up two-factor authentication with a passkey. Does the same as `enrol` otherwise. Throws InvalidFormError if the
 * browser's response is not acceptable.
 */
export async function enrolPasskey(
  services: Services,
  { name, response, ...enrolment }: Enrolment & NewPasskey,
): Promise<Enrolled & { kind: PasskeyKind }> {
  const created = await readNewPasskey(services, enrolment.sessionIdHash, response);
  const enrolled = await enrol(services, enrolment, name, (sql, account) =>
    storePasskey(services, sql, account, { name, created }),
  );
  return { ...enrolled, kind: created.kind };
}

/**
 * Stores a second factor and a new recovery key, and ends all sessions, except the current one if the person is signed
 * in. The old factors and recovery key work until then. With a reset link, all old factors are removed. Runs in a
 * transaction of its own. `passkeyName` is for the log. Throws AccessEndedError if the session has ended.
 */
async function enrol(
  services: Services,
  { accountId, resetLinkId, sessionIdHash, isSignedIn = false, origin }: Enrolment,
  passkeyName: string | null,
  storeFactor: (sql: Knex, account: Account) => Promise<void>,
): Promise<Enrolled> {
  return withTransaction(services.database, async (transaction): Promise<Enrolled> => {
    const { sql } = transaction;
    const before = await lockAccount(sql, accountId);
    await requireSession(sql, sessionIdHash);
    if (before?.status !== 'active') return { outcome: 'login-changed' };
    const canReplace = resetLinkId !== undefined || isSignedIn;
    if (before.hasTwoFactor && !canReplace) return { outcome: 'login-changed' };
    if (resetLinkId !== undefined && !(await markUsed(sql, resetLinkId))) return { outcome: 'login-changed' };

    // An admin resets 2FA if the person has lost what they sign in with, which may include the devices with passkeys.
    const removed = resetLinkId === undefined ? [] : await removeFactors(sql, accountId);
    await storeFactor(sql, before);
    const recoveryKey = newRecoveryKey();
    await storeRecoveryKey(sql, accountId, hashRecoveryKey(recoveryKey));
    await endAllSessions(sql, accountId, { exceptIdHash: isSignedIn ? sessionIdHash : '' });
    await queueMail(transaction, {
      message: '2fa-changed',
      accountId,
      adminId: before.adminId,
      address: before.email,
      data: { from: origin.address },
    });
    transaction.audit({
      action: 'set-up-2fa',
      outcome: 'done',
      actor: partyOf(before),
      subject: partyOf(before),
      changes: {
        twoFactor: { before: before.hasTwoFactor ? 'on' : 'off', after: 'on' },
        ...changedPasskeys({ removed, added: passkeyName }),
      },
      origin,
    });
    const account = (await findAccount(sql, accountId)) as Account;
    return { outcome: 'enrolled', account, recoveryKey };
  });
}

/** Removes the app, the recovery key and the passkeys. Returns the names of the passkeys. */
async function removeFactors(sql: Knex, accountId: number): Promise<string[]> {
  // The recovery key must be removed before the passkeys, because the database allows none without a second factor.
  await clearTwoFactor(sql, accountId);
  return deletePasskeys(sql, accountId);
}
