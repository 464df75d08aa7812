import type { Knex } from 'knex';
import { leavesSecondFactor } from '../accounts/account-policy.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { RefusedError } from '../forms/form-errors.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Services } from '../services.ts';
import { logChange, mailChange, withOwnLogin } from './own-login.ts';
import { deletePasskey, listPasskeys, renamePasskey } from './passkey-repository.ts';
import type { Passkey } from './passkey.ts';
import { listUsablePasskeys } from './usable-passkeys.ts';

/** Returns the actor's own passkey. Throws NotFoundError if it isn't theirs. */
export async function findOwnPasskey({ database }: Services, actor: Actor, id: number): Promise<Passkey> {
  const passkey = (await listPasskeys(database, actor.accountId)).find((one) => one.id === id);
  if (!passkey) throw new NotFoundError();
  return passkey;
}

/** Renames the actor's own passkey, in one transaction. Throws NotFoundError and AccessEndedError. */
export async function renameOwnPasskey(
  services: Services,
  actor: Actor,
  passkey: Passkey,
  name: string,
): Promise<void> {
  if (name === passkey.name) return;
  await withOwnLogin(services, actor, async (transaction, account) => {
    if (!(await renamePasskey(transaction.sql, account.id, passkey.id, name))) throw new NotFoundError();
    logChange(transaction, actor, account, 'rename-passkey', { before: passkey.name, after: name });
  });
}

/** Returns the passkeys without which the login still has a second factor. Only these can be removed. */
export async function listRemovablePasskeys(
  services: Services,
  sql: Knex,
  { id: accountId, hasAuthenticatorApp }: Account,
): Promise<Passkey[]> {
  const usable = await listUsablePasskeys(services, sql, accountId);
  return (await listPasskeys(sql, accountId)).filter((passkey) =>
    leavesSecondFactor({
      hasAuthenticatorApp,
      passkeys: usable.filter(({ id }) => id !== passkey.id).length,
    }),
  );
}

/** Throws RefusedError if the passkey is the last second factor of the login. */
export async function requireAnotherFactor(
  services: Services,
  sql: Knex,
  account: Account,
  passkey: Passkey,
): Promise<void> {
  const removable = await listRemovablePasskeys(services, sql, account);
  if (!removable.some(({ id }) => id === passkey.id)) throw new RefusedError((t) => t.passkeys.remove.last);
}

/**
 * Removes the actor's own passkey and emails them, in one transaction. Throws RefusedError, NotFoundError and
 * AccessEndedError.
 */
export async function removeOwnPasskey(services: Services, actor: Actor, passkey: Passkey): Promise<void> {
  const { id, name } = passkey;
  await withOwnLogin(services, actor, async (transaction, account) => {
    await requireAnotherFactor(services, transaction.sql, account, passkey);
    if (!(await deletePasskey(transaction.sql, account.id, id))) throw new NotFoundError();
    await mailChange(transaction, actor, account, 'passkey-removed', name);
    logChange(transaction, actor, account, 'remove-passkey', { before: name, after: null });
  });
}
