import { lockAccount } from '../accounts/account-repository.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { partyOf } from '../audit/audit-party.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { NotFoundError } from '../lib/errors.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { requireAccess } from '../sessions/session-access.ts';
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
    await queueMail(transaction, {
      message: 'passkey-removed',
      accountId: account.id,
      adminId: account.adminId,
      address: account.email,
      data: { from: actor.origin.address, name },
    });
    logChange(transaction, actor, account, 'remove-passkey', { before: name, after: null });
  });
}

async function withOwnLogin(
  { database }: Services,
  actor: Actor,
  change: (transaction: Transaction, account: Account) => Promise<void>,
): Promise<void> {
  await withTransaction(database, async (transaction) => {
    const account = await lockAccount(transaction.sql, actor.accountId);
    await requireAccess(transaction.sql, actor);
    if (!account) throw new NotFoundError();
    await change(transaction, account);
  });
}

function logChange(
  transaction: Transaction,
  actor: Actor,
  account: Account,
  action: 'rename-passkey' | 'remove-passkey',
  passkey: { before: string; after: string | null },
): void {
  transaction.audit({
    action,
    outcome: 'done',
    actor: partyOf(actor),
    subject: partyOf(account),
    changes: { passkey },
    origin: actor.origin,
  });
}
