import type { Knex } from 'knex';
import { leavesSecondFactor } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Transaction } from '../audit/transaction.ts';
import { RefusedError } from '../forms/form-errors.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import { withOwnLogin } from '../passkeys/own-login.ts';
import { listUsablePasskeys } from '../passkeys/usable-passkeys.ts';
import type { Services } from '../services.ts';
import { openSecret } from './totp-secret.ts';
import { codeProblem, stepOfCode } from './totp.ts';
import { removeApp, storeApp } from './two-factor-repository.ts';
import type { WrongCode } from './enrolment.ts';

/**
 * Adds an authenticator app to the actor's login, which has passkeys, and emails them, in one transaction. The recovery key
 * stays. Returns `login-changed` if the login has an app by now, or no two-factor authentication. Throws AccessEndedError.
 */
export async function addApp(
  services: Services,
  actor: Actor,
  { sealedSecret, code }: { sealedSecret: string; code: string },
): Promise<WrongCode | { outcome: 'added' | 'login-changed' }> {
  const step = stepOfCode(openSecret(services.keyring, actor.accountId, sealedSecret), code);
  if (step === undefined) return { outcome: 'wrong-code', problem: codeProblem(code) ?? 'wrong' };
  return withOwnLogin(services, actor, async (transaction, account) => {
    if (account.hasAuthenticatorApp || !account.hasTwoFactor) return { outcome: 'login-changed' };
    await storeApp(transaction.sql, account.id, { sealedSecret, step });
    await recordAppChange(transaction, actor, account, 'added');
    return { outcome: 'added' };
  });
}

/** Throws RefusedError if the app can't be removed, because the login has no passkey that works here. */
export async function requirePasskey(services: Services, sql: Knex, { id }: Account): Promise<void> {
  const passkeys = await listUsablePasskeys(services, sql, id);
  if (!leavesSecondFactor({ hasAuthenticatorApp: false, passkeys: passkeys.length }))
    throw new RefusedError((t) => t.twoFactor.removeApp.last);
}

/**
 * Removes the authenticator app of the actor's login and emails them, in one transaction. Does nothing if it was removed in
 * the meantime. Throws RefusedError if no passkey is left, and AccessEndedError.
 */
export async function removeOwnApp(services: Services, actor: Actor): Promise<void> {
  await withOwnLogin(services, actor, async (transaction, account) => {
    if (!account.hasAuthenticatorApp) return;
    await requirePasskey(services, transaction.sql, account);
    await removeApp(transaction.sql, account.id);
    await recordAppChange(transaction, actor, account, 'removed');
  });
}

/** Emails the owner of the login that its app was added or removed, and logs it, in the caller's transaction. */
export async function recordAppChange(
  transaction: Transaction,
  actor: Actor,
  account: Account,
  change: 'added' | 'removed',
): Promise<void> {
  await queueMail(transaction, {
    message: `authenticator-app-${change}`,
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    data: { from: actor.origin.address },
  });
  transaction.audit({
    action: change === 'added' ? 'add-authenticator-app' : 'remove-authenticator-app',
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    origin: actor.origin,
  });
}
