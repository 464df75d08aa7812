import { findAccount, lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { requireSession } from '../sessions/session-access.ts';
import type { Keyring } from '../lib/keyring.ts';
import { markUsed } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { deletePasskeys } from '../passkeys/passkey-repository.ts';
import { removedPasskeys } from '../passkeys/passkey.ts';
import { hashRecoveryKey, newRecoveryKey } from './recovery-key.ts';
import { codeProblem, newSecret, stepOfCode } from './totp.ts';
import { storeTwoFactor } from './two-factor-repository.ts';

/** What a login's TOTP secret is bound to. */
export const totpBinding = (accountId: number) => `totp:${accountId}`;

/** Returns a new TOTP secret, sealed for that account. The session keeps it until a code confirms it. */
export function newSealedSecret(keyring: Keyring, accountId: number): string {
  return keyring.seal(newSecret(), totpBinding(accountId));
}

/** Opens a sealed TOTP secret. Throws if it was sealed for another account, or its key is no longer in SECRET_KEY. */
export function openSecret(keyring: Keyring, accountId: number, sealedSecret: string): string {
  return keyring.open(sealedSecret, totpBinding(accountId));
}

/** Returns the secret encrypted with the newest key. */
export function reencryptSecret(keyring: Keyring, accountId: number, sealedSecret: string): string {
  if (keyring.isCurrent(sealedSecret)) return sealedSecret;
  return keyring.seal(openSecret(keyring, accountId, sealedSecret), totpBinding(accountId));
}

export interface Enrolment {
  accountId: number;
  /** The secret from the session. It never comes from a form. */
  sealedSecret: string;
  /** The code as typed. */
  code: string;
  /** The `2fa-reset` link that the person opened. It can't be used again afterwards. */
  resetLinkId?: string | undefined;
  /** The hash of the ID of the person's current session. */
  sessionIdHash: string;
  /** True if the person is already signed in and sets up two-factor authentication again. Their session continues. */
  isSignedIn?: boolean;
  origin: RequestOrigin;
}

export type Enrolled =
  | { outcome: 'enrolled'; account: Account; recoveryKey: string }
  | { outcome: 'wrong-code'; problem: 'missing' | 'malformed' | 'wrong' }
  /**
   * The link no longer works, the account is no longer active, or someone has set up two-factor authentication in
   * another browser in the meantime.
   */
  | { outcome: 'overtaken' };

/**
 * Confirms a new TOTP secret with one of its codes. The old secret and recovery key work until then. Confirming
 * replaces them and ends all sessions, except the current one if the person is signed in. With a reset link, it also
 * removes the passkeys. Runs in a transaction of its own. Throws AccessEndedError if the session has ended.
 */
export async function confirmEnrolment(services: Services, enrolment: Enrolment): Promise<Enrolled> {
  const { accountId, sealedSecret, code, resetLinkId, sessionIdHash, isSignedIn = false, origin } = enrolment;
  const step = stepOfCode(openSecret(services.keyring, accountId, sealedSecret), code);
  if (step === undefined) return { outcome: 'wrong-code', problem: codeProblem(code) ?? 'wrong' };

  return withTransaction(services.database, async (transaction): Promise<Enrolled> => {
    const { sql } = transaction;
    const before = await lockAccount(sql, accountId);
    await requireSession(sql, sessionIdHash);
    if (before?.status !== 'active') return { outcome: 'overtaken' };
    const canReplace = resetLinkId !== undefined || isSignedIn;
    if (before.hasTwoFactor && !canReplace) return { outcome: 'overtaken' };
    if (resetLinkId !== undefined && !(await markUsed(sql, resetLinkId))) return { outcome: 'overtaken' };

    const recoveryKey = newRecoveryKey();
    await storeTwoFactor(sql, accountId, {
      sealedSecret,
      step,
      recoveryKeyHash: hashRecoveryKey(recoveryKey),
    });
    // An admin resets 2FA if the person has lost what they sign in with, which may include the devices with passkeys.
    const removed = resetLinkId === undefined ? [] : await deletePasskeys(sql, accountId);
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
        ...removedPasskeys(removed),
      },
      origin,
    });
    const account = (await findAccount(sql, accountId)) as Account;
    return { outcome: 'enrolled', account, recoveryKey };
  });
}
