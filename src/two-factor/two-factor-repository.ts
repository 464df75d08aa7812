import type { Knex } from 'knex';

export interface StoredTwoFactor {
  sealedSecret: string | null;
  recoveryKeyHash: string | null;
  /** Wrong codes since the last right one. */
  wrongCodes: number;
}

export async function findTwoFactor(sql: Knex, accountId: number): Promise<StoredTwoFactor> {
  const { rows } = await sql.raw<{ rows: StoredTwoFactor[] }>(
    `select totp_secret as "sealedSecret", recovery_key_hash as "recoveryKeyHash", wrong_codes as "wrongCodes"
     from accounts where id = ?`,
    [accountId],
  );
  return rows[0] ?? { sealedSecret: null, recoveryKeyHash: null, wrongCodes: 0 };
}

/** Uses a code's step up. False when that code or a newer one has been used, or the secret is another by now. */
export async function takeStep(
  sql: Knex,
  accountId: number,
  sealedSecret: string,
  step: number,
): Promise<boolean> {
  const { rowCount } = await sql.raw<{ rowCount: number }>(
    `update accounts set totp_last_step = :step, wrong_codes = 0
     where id = :accountId and totp_secret = :sealedSecret and coalesce(totp_last_step, 0) < :step`,
    { accountId, sealedSecret, step },
  );
  return rowCount === 1;
}

/** Returns how many it makes in a row. */
export async function countWrongCode(sql: Knex, accountId: number): Promise<number> {
  const { rows } = await sql.raw<{ rows: { count: number }[] }>(
    'update accounts set wrong_codes = wrong_codes + 1 where id = ? returning wrong_codes as count',
    [accountId],
  );
  return rows[0]?.count ?? 0;
}

/** A confirmed secret in place of the old one. The code that confirmed it is used up, the recovery key is new. */
export async function storeTwoFactor(
  sql: Knex,
  accountId: number,
  { sealedSecret, step, recoveryKeyHash }: { sealedSecret: string; step: number; recoveryKeyHash: string },
): Promise<void> {
  await sql('accounts').where({ id: accountId }).update({
    totp_secret: sealedSecret,
    totp_last_step: step,
    totp_enrolled_at: sql.fn.now(),
    recovery_key_hash: recoveryKeyHash,
    recovery_key_unread: true,
    wrong_codes: 0,
  });
}

/** Spends the recovery key: two-factor is off. False when it is not that key, or was spent a moment before. */
export async function spendRecoveryKey(
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

/** False when the account has no two-factor that a key could disable. */
export async function replaceRecoveryKey(
  sql: Knex,
  accountId: number,
  recoveryKeyHash: string,
): Promise<boolean> {
  const changed = await sql('accounts')
    .where({ id: accountId })
    .whereNotNull('totp_secret')
    .update({ recovery_key_hash: recoveryKeyHash, recovery_key_unread: true });
  return changed === 1;
}

/** False when its owner has said that the present one is saved. */
export async function replaceUnreadRecoveryKey(
  sql: Knex,
  accountId: number,
  recoveryKeyHash: string,
): Promise<boolean> {
  const changed = await sql('accounts')
    .where({ id: accountId, recovery_key_unread: true })
    .whereNotNull('totp_secret')
    .update({ recovery_key_hash: recoveryKeyHash });
  return changed === 1;
}

/** False when another key counts by now. */
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
