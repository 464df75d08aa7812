import { findAccount, lockAccount } from '../accounts/account-repository.ts';
import { partyOf, type Account } from '../accounts/account.ts';
import { endAllSessions } from '../accounts/session-epoch.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../database/transaction.ts';
import type { Keyring } from '../keyring.ts';
import { markUsed } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue-mail.ts';
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
  /** The session that goes on (its stored id), when two-factor is set up anew by somebody signed in. */
  keptSessionIdHash?: string;
  origin: RequestOrigin;
}

export type Enrolled =
  | { outcome: 'enrolled'; account: Account; recoveryKey: string }
  | { outcome: 'wrong-code'; problem: 'missing' | 'malformed' | 'wrong' }
  /** Somebody was faster: the link is dead, or two-factor has been set up meanwhile. */
  | { outcome: 'overtaken' };

/** Confirms a new secret by a code of it. Only now the old one ends, with its recovery key and all other sessions. */
export async function confirmEnrolment(services: Services, enrolment: Enrolment): Promise<Enrolled> {
  const { accountId, sealedSecret, code, resetLinkId, keptSessionIdHash, origin } = enrolment;
  const step = stepOfCode(openSecret(services.keyring, accountId, sealedSecret), code);
  if (step === undefined) return { outcome: 'wrong-code', problem: codeProblem(code) ?? 'wrong' };

  return withTransaction(services.database, async (transaction): Promise<Enrolled> => {
    const { sql } = transaction;
    const before = await lockAccount(sql, accountId);
    if (before?.status !== 'active') return { outcome: 'overtaken' };
    const mayReplace = resetLinkId !== undefined || keptSessionIdHash !== undefined;
    if (before.hasTwoFactor && !mayReplace) return { outcome: 'overtaken' };
    if (resetLinkId !== undefined && !(await markUsed(sql, resetLinkId))) return { outcome: 'overtaken' };

    const recoveryKey = newRecoveryKey();
    await storeTwoFactor(sql, accountId, {
      sealedSecret,
      step,
      recoveryKeyHash: hashRecoveryKey(recoveryKey),
    });
    await endAllSessions(sql, accountId, { exceptIdHash: keptSessionIdHash });
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
