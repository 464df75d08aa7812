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
import { hashRecoveryKey, newRecoveryKey } from './recovery-key.ts';
import { codeProblem, newSecret, stepOfCode } from './totp.ts';
import { storeTwoFactor } from './two-factor-repository.ts';

const boundTo = (accountId: number) => `totp:${accountId}`;

/** A new secret, sealed for that account: what the session keeps until it is confirmed. */
export function newSealedSecret(keyring: Keyring, accountId: number): string {
  return keyring.seal(newSecret(), boundTo(accountId));
}

export function openSecret(keyring: Keyring, accountId: number, sealedSecret: string): string {
  return keyring.open(sealedSecret, boundTo(accountId));
}

export interface Enrolment {
  accountId: number;
  /** Of the session, never of a form. */
  sealedSecret: string;
  /** As typed. */
  code: string;
  /** The `2fa-reset` link that is used up by it. */
  resetLinkId?: string | undefined;
  /** The stored ID of the session that this happens in. */
  sessionIdHash: string;
  /** Someone signed in sets two-factor up again: their session continues. */
  isSignedIn?: boolean;
  origin: RequestOrigin;
}

export type Enrolled =
  | { outcome: 'enrolled'; account: Account; recoveryKey: string }
  | { outcome: 'wrong-code'; problem: 'missing' | 'malformed' | 'wrong' }
  /** The link no longer works, or two-factor was set up in another browser a moment before. */
  | { outcome: 'overtaken' };

/**
 * Confirms a new secret by one of its codes. Only then the old one ends, with its recovery key and all other sessions.
 * Throws AccessEndedError.
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
    const mayReplace = resetLinkId !== undefined || isSignedIn;
    if (before.hasTwoFactor && !mayReplace) return { outcome: 'overtaken' };
    if (resetLinkId !== undefined && !(await markUsed(sql, resetLinkId))) return { outcome: 'overtaken' };

    const recoveryKey = newRecoveryKey();
    await storeTwoFactor(sql, accountId, {
      sealedSecret,
      step,
      recoveryKeyHash: hashRecoveryKey(recoveryKey),
    });
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
      changes: { twoFactor: { before: before.hasTwoFactor ? 'on' : 'off', after: 'on' } },
      origin,
    });
    const account = (await findAccount(sql, accountId)) as Account;
    return { outcome: 'enrolled', account, recoveryKey };
  });
}
