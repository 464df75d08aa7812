import type { Knex } from 'knex';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import { partyOf } from '../audit/audit-party.ts';
import { RefusedError } from '../forms/form-errors.ts';
import { endLinks, findJustMade, findNewestLink } from '../links/link-repository.ts';
import type { Text } from '../locales/text.ts';
import type { OneTimeLink } from '../links/link.ts';
import type { Services } from '../services.ts';
import { changeAddress } from './change-address.ts';
import { performAction } from './perform-action.ts';

/** Returns the link that the login's owner can still use to confirm a new address, or undefined if there is none. */
export async function findPendingAddressChange(
  sql: Knex,
  accountId: number,
): Promise<OneTimeLink | undefined> {
  const link = await findNewestLink(sql, accountId, 'address-change');
  return link?.state === 'live' ? link : undefined;
}

/**
 * Emails a new link to the new address. The older link no longer works. Returns what was done. Sends nothing if an email
 * was sent within the last 60 seconds. Throws RefusedError if there is no change to confirm, and EmailLimitError.
 */
export function resendAddressChange(services: Services, actor: Actor, accountId: number): Promise<Text> {
  return performAction(services, 'edit', actor, accountId, async (transaction, account) => {
    const { address } = await requirePending(transaction.sql, account);
    if (await findJustMade(transaction.sql, account.id, 'address-change', 'edit')) {
      return ({ results }) => results.addressAlreadyMailed({ email: address });
    }
    return changeAddress(services, transaction, actor, account, address);
  });
}

/** Withdraws the link, so the login keeps its address. Returns what was done. Throws RefusedError if there is no change. */
export function cancelAddressChange(services: Services, actor: Actor, accountId: number): Promise<Text> {
  return performAction(services, 'edit', actor, accountId, async (transaction, account) => {
    const { address } = await requirePending(transaction.sql, account);
    await endLinks(transaction.sql, account.id, 'withdrawn', ['address-change']);
    transaction.audit({
      action: 'change-address',
      outcome: 'done',
      actor: partyOf(actor),
      subject: partyOf(account),
      changes: { email: { before: `${address} (to be confirmed)`, after: account.email } },
      origin: actor.origin,
    });
    return ({ results }) => results.addressKept({ email: account.email, newEmail: address });
  });
}

async function requirePending(sql: Knex, { id }: Account): Promise<OneTimeLink> {
  const link = await findPendingAddressChange(sql, id);
  if (!link) throw new RefusedError((t) => t.validation.refused.noAddressChange);
  return link;
}
