import type { Knex } from 'knex';
import { withTwoFactor } from '../accounts/account-repository.ts';

export interface StoredTwoFactor {
  sealedSecret: string | null;
  recoveryKeyHash: string | null;
}

/** Returns an account's stored two-factor authentication. Returns empty values if there is no such account. */
export async function findTwoFactor(sql: Knex, accountId: number): Promise<StoredTwoFactor> {
  const { rows } = await sql.raw<{ rows: StoredTwoFactor[] }>(
    `select totp_secret as "sealedSecret", recovery_key_hash as "recoveryKeyHash"
     from accounts where id = ?`,
    [accountId],
  );
  return rows[0] ?? { sealedSecret: null, recoveryKeyHash: null };
}

/**
 * Marks a code's time step as used, stores the re-encrypted secret and resets the count of wrong codes. Returns false if
 * that code or a newer one has been used, or the secret has been replaced.
 */
export async function takeStep(
  sql: Knex,
  accountId: number,
  { sealedSecret, reencrypted, step }: { sealedSecret: string; reencrypted: string; step: number },
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update accounts set totp_last_step = :step, wrong_codes = 0, totp_secret = :reencrypted
     where id = :accountId and totp_secret = :sealedSecret and coalesce(totp_last_step, 0) < :step`,
    { accountId, sealedSecret, reencrypted, step },
  );
  return rowCount === 1;
}

/**
 * Stores an account's authenticator app, in place of an earlier one. `step` is the time step of the code that confirmed the
 * secret. That code can't be used again.
 */
export async function storeApp(
  sql: Knex,
  accountId: number,
  { sealedSecret, step }: { sealedSecret: string; step: number },
): Promise<void> {
  await sql('accounts').where({ id: accountId }).update({
    totp_secret: sealedSecret,
    totp_last_step: step,
    totp_enrolled_at: sql.fn.now(),
  });
}

const noApp = { totp_secret: null, totp_last_step: null, totp_enrolled_at: null };

/** Removes the authenticator app. The recovery key stays. */
export async function removeApp(sql: Knex, accountId: number): Promise<void> {
  await sql('accounts').where({ id: accountId }).update(noApp);
}

/** Removes the authenticator app and the recovery key. */
export async function clearTwoFactor(sql: Knex, accountId: number): Promise<void> {
  await sql('accounts')
    .where({ id: accountId })
    .update({ ...noApp, recovery_key_hash: null, recovery_key_unread: false });
}

/**
 * Stores the recovery key of new two-factor authentication, as not yet saved by its owner. Resets the number of wrong
 * codes.
 */
export async function storeRecoveryKey(sql: Knex, accountId: number, recoveryKeyHash: string): Promise<void> {
  await sql('accounts')
    .where({ id: accountId })
    .update({ recovery_key_hash: recoveryKeyHash, recovery_key_unread: true, wrong_codes: 0 });
}

/**
 * Uses the recovery key to turn off two-factor authentication. Returns false if it is not the account's key, or has
 * already been used.
 */
export async function useRecoveryKey(
  sql: Knex,
  accountId: number,
  recoveryKeyHash: string,
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update accounts set totp_secret = null, totp_last_step = null, totp_enrolled_at = null,
       recovery_key_hash = null, recovery_key_unread = false, wrong_codes = 0
     where id = :accountId and recovery_key_hash = :recoveryKeyHash`,
    { accountId, recoveryKeyHash },
  );
  return rowCount === 1;
}

/** Replaces the recovery key. Returns false if the account has no two-factor authentication. */
export async function replaceRecoveryKey(
  sql: Knex,
  accountId: number,
  recoveryKeyHash: string,
): Promise<boolean> {
  const changed = await sql('accounts')
    .where({ id: accountId })
    .whereRaw(withTwoFactor)
    .update({ recovery_key_hash: recoveryKeyHash, recovery_key_unread: true });
  return changed === 1;
}

/**
 * Replaces a recovery key that its owner has not confirmed saving. Returns false if they have confirmed it, or the
 * account has no two-factor authentication.
 */
export async function replaceUnreadRecoveryKey(
  sql: Knex,
  accountId: number,
  recoveryKeyHash: string,
): Promise<boolean> {
  const changed = await sql('accounts')
    .where({ id: accountId, recovery_key_unread: true })
    .whereRaw(withTwoFactor)
    .update({ recovery_key_hash: recoveryKeyHash });
  return changed === 1;
}

/** Records that the owner has saved the recovery key. Returns false if the key has been replaced. */
export async function markRecoveryKeyRead(
  sql: Knex,
  accountId: number,
  recoveryKeyHash: string,
): Promise<boolean> {
  const changed = await sql('accounts')
    .where({ id: accountId, recovery_key_hash: recoveryKeyHash })
    .update({ recovery_key_unread: false });
  return changed === 1;
}
