import type { Knex } from 'knex';
import type { Account, Actor } from '../accounts/account.ts';
import type { ButtonAction } from '../accounts/account-actions.ts';
import { decide, reasons, reasonText } from '../accounts/account-policy.ts';
import type { NewItem } from '../batches/batch.ts';
import { technicians } from '../batches/batch-words.ts';
import { draftBatch } from '../batches/draft-batch.ts';
import type { Services } from '../services.ts';
import { askedInWords } from './technician-list-words.ts';
import { findTechnicians, streamTechnicians, type Matching } from './technician-stream-repository.ts';

/** Those that are ticked, or all that fit the rules. */
export type Chosen = { ids: number[] } | { matching: Matching };

/**
 * Keeps who was chosen, as the list is at this moment, with what the policy says of each. Throws TooManyError.
 * Returns the draft's id; undefined where nobody was chosen.
 */
export function draftBulk(
  services: Services,
  actor: Actor,
  { action, chosen, listPath }: { action: ButtonAction; chosen: Chosen; listPath: string },
): Promise<number | undefined> {
  const asked = 'ids' in chosen ? `${technicians(chosen.ids.length)} ticked` : askedInWords(chosen.matching);
  return draftBatch(services, actor, { work: action, asked, listPath }, (sql) =>
    'ids' in chosen
      ? tickedItems(sql, actor, action, chosen.ids)
      : matchingItems(sql, actor, action, chosen.matching),
  );
}

async function* matchingItems(
  sql: Knex.Transaction,
  actor: Actor,
  action: ButtonAction,
  query: Matching,
): AsyncGenerator<NewItem[]> {
  for await (const accounts of streamTechnicians(sql, actor, query)) {
    yield accounts.map((account) => itemFor(actor, action, account));
  }
}

/** Who is ticked and is not there, or is another's, is an item too: asked for, and skipped. */
async function* tickedItems(
  sql: Knex.Transaction,
  actor: Actor,
  action: ButtonAction,
  ids: readonly number[],
): AsyncGenerator<NewItem[]> {
  if (ids.length === 0) return;
  const accounts = await findTechnicians(sql, actor.adminPath, ids);
  const found = new Set(accounts.map(({ id }) => id));
  yield [
    ...accounts.map((account) => itemFor(actor, action, account)),
    ...ids.filter((id) => !found.has(id)).map(unknownItem),
  ];
}

function itemFor(actor: Actor, action: ButtonAction, account: Account): NewItem {
  const decision = decide(action, actor, account);
  return {
    accountId: account.id,
    name: account.email,
    details: null,
    line: null,
    forecast: decision.allowed ? null : reasonText(decision.reason, account),
  };
}

function unknownItem(id: number): NewItem {
  return { accountId: id, name: `account ${id}`, details: null, line: null, forecast: reasons['not-found'] };
}
