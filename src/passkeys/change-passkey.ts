import type { Actor } from '../audit/actor.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Services } from '../services.ts';
import { logChange, mailChange, withOwnLogin } from './own-login.ts';
import { deletePasskey, listPasskeys, renamePasskey } from './passkey-repository.ts';
import type { Passkey } from './passkey.ts';

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

/** Removes the actor's own passkey and emails them, in one transaction. Throws NotFoundError and AccessEndedError. */
export async function removeOwnPasskey(
  services: Services,
  actor: Actor,
  { id, name }: Passkey,
): Promise<void> {
  await withOwnLogin(services, actor, async (transaction, account) => {
    if (!(await deletePasskey(transaction.sql, account.id, id))) throw new NotFoundError();
    await mailChange(transaction, actor, account, 'passkey-removed', name);
    logChange(transaction, actor, account, 'remove-passkey', { before: name, after: null });
  });
}
