import type { Knex } from 'knex';
import { leavesSecondFactor } from '../accounts/account-policy.ts';
import { actorOf, type Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Transaction } from '../audit/transaction.ts';
import { blockSecondFactors } from '../blocks/record-block.ts';
import { logChange, mailChange } from '../passkeys/own-login.ts';
import { deletePasskey, listPasskeys } from '../passkeys/passkey-repository.ts';
import type { Passkey } from '../passkeys/passkey.ts';
import { listUsablePasskeys } from '../passkeys/usable-passkeys.ts';
import type { Services } from '../services.ts';
import { recordAppChange } from './change-app.ts';
import { removeApp } from './two-factor-repository.ts';

/** The longest that a request takes. */
const REQUEST_MS = 60_000;

/** The second factors of a login that a stranger may have, after a sign-in that its owner may not recognise. */
export interface FactorsSince {
  passkeys: Passkey[];
  app: boolean;
  /**
   * Whether another second factor is left without them. If not, they stay, because otherwise access to the mailbox would be
   * enough to get rid of two-factor authentication. They don't work then, because a stranger may have them.
   */
  canBeRemoved: boolean;
}

/**
 * Finds the second factors that were added in or after a sign-in, and the passkeys that were used then. `signedInAt` is the
 * end of the sign-in. A factor that was set up in it is a moment older, because the same request completes both.
 */
export async function findFactorsSince(
  services: Services,
  sql: Knex,
  { id, hasAuthenticatorApp, authenticatorAppSetAt }: Account,
  signedInAt: Date,
): Promise<FactorsSince> {
  const since = signedInAt.getTime() - REQUEST_MS;
  const isNew = (at: Date | null) => at !== null && at.getTime() >= since;
  const app = isNew(authenticatorAppSetAt);
  const isSuspect = ({ createdAt, lastUsedAt }: Passkey) => isNew(createdAt) || isNew(lastUsedAt);
  const others = (await listUsablePasskeys(services, sql, id)).filter((passkey) => !isSuspect(passkey));
  return {
    passkeys: (await listPasskeys(sql, id)).filter(isSuspect),
    app,
    canBeRemoved: leavesSecondFactor({
      hasAuthenticatorApp: hasAuthenticatorApp && !app,
      passkeys: others.length,
    }),
  };
}

/**
 * Removes these factors from the login, which is locked, and emails its owner, in the caller's transaction. If no other
 * is left, blocks them until a 2FA reset instead.
 */
export async function removeFactorsSince(
  transaction: Transaction,
  account: Account,
  { passkeys, app, canBeRemoved }: FactorsSince,
  origin: RequestOrigin,
): Promise<void> {
  if (passkeys.length === 0 && !app) return;
  if (!canBeRemoved) return blockSecondFactors(transaction, account, origin);
  const actor = actorOf(account, origin);
  for (const { id, name } of passkeys) {
    await deletePasskey(transaction.sql, account.id, id);
    await mailChange(transaction, actor, account, 'passkey-removed', name);
    logChange(transaction, actor, account, 'remove-passkey', { before: name, after: null });
  }
  if (app) {
    await removeApp(transaction.sql, account.id);
    await recordAppChange(transaction, actor, account, 'removed');
  }
}
