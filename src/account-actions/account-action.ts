import type { Catalogue } from '../locales/catalogues.ts';
import type { Text } from '../locales/text.ts';
import type { Services } from '../services.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import type { AccessSummary, AccountSummary, AccountTotals } from './access-summary-repository.ts';

/** What the actor has to provide before a change. */
export interface ConfirmationRequirements {
  /** Whether the page has a field for the reason, which is logged, and whether it must be filled in. */
  takesReason?: true | 'required';
  /** Whether the page asks for a new end date, because the access has ended, or for one that must be filled in. */
  takesEndDate?: true | 'required';
  /** Whether the actor must have authenticated within the last ten minutes. */
  needsReauthentication?: true;
  /** A number that the actor has to type, and the label of its field. */
  countToType?: { count: number; label: string };
  danger?: true;
}

/** What the page that confirms a bulk action needs. */
export interface InBulk<Totals> {
  /** Whether the actor has to type the number of items if there is more than one. */
  typesCount?: true;
  /** What will happen to all of them, in sentences. They follow a sentence that says what is done to how many. */
  consequences: (t: Catalogue, totals: Totals, services: Services) => string[];
}

/** An action in the dropdown that needs only a button. Its rules are in account-policy.ts. */
export interface AccountAction extends ConfirmationRequirements {
  /** What will happen, in sentences, for the page that confirms the change. */
  consequences: (t: Catalogue, account: Account, summary: AccountSummary, services: Services) => string[];
  inBulk: InBulk<AccountTotals>;
  /**
   * Runs the action. Returns what was done. `accessEndsOn` is undefined if the actor was not asked for a new end date. Throws
   * the same errors as performAction.
   */
  perform: (
    services: Services,
    actor: Actor,
    accountId: number,
    reason: string,
    accessEndsOn?: string | null,
  ) => Promise<Text>;
}

/** Says what is true for some of the items, in a sentence. Returns nothing if the count is 0. */
export function unlessZero(count: number, sentence: (count: { count: number }) => string): string[] {
  return count === 0 ? [] : [sentence({ count })];
}

/** Says how many sessions end, in a sentence. Returns nothing if none are open. */
export function sessionsEnd(t: Catalogue, { sessions }: Pick<AccessSummary, 'sessions'>): string[] {
  return unlessZero(sessions, t.actions.sessionsEnd);
}

/** Says what ends when one or more accounts lose access, in sentences. Leaves out what there is none of. */
export function accessEnds(t: Catalogue, { sessions, liveLinks, waitingMails }: AccessSummary): string[] {
  return [
    ...sessionsEnd(t, { sessions }),
    ...unlessZero(liveLinks, t.actions.linksWithdrawn),
    ...unlessZero(waitingMails, t.actions.emailsCancelled),
  ];
}
