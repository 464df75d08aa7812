import { counted } from '../lib/numbers.ts';
import type { Services } from '../services.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import type { AccessSummary, AccountTotals } from './access-summary-repository.ts';

/** What the actor has to provide before a change. */
export interface ConfirmationRequirements {
  /** Whether the page has a field for the reason, which is logged. */
  takesReason?: true;
  /** Whether the actor must have authenticated within the last ten minutes. */
  needsReauthentication?: true;
  /** A number that the actor has to type, and the label of its field. */
  countToType?: { count: number; label: string };
  danger?: true;
}

/** The texts of an action that is done in bulk. */
export interface BulkWords<Totals> {
  /** Completes "will be" and "were", for example "emailed a password reset link". */
  participle: string;
  /** Whether the actor has to type the number of items if there is more than one. */
  typesCount?: true;
  /** What will happen to all of them, in sentences, for the page that confirms the batch. They follow a sentence with the participle. */
  consequences: (totals: Totals, services: Services) => string[];
}

/** An action in the dropdown that needs only a button. Its rules are in account-policy.ts. */
export interface AccountAction extends ConfirmationRequirements {
  /** What will happen, in sentences, for the page that confirms the change. */
  consequences: (account: Account, summary: AccessSummary, services: Services) => string[];
  inBulk: BulkWords<AccountTotals>;
  /** Runs the action. Returns a sentence that says what was done. Throws the same errors as performAction. */
  perform: (services: Services, actor: Actor, accountId: number, reason: string) => Promise<string>;
}

/** Says what is true for some of the items, in a sentence. Returns nothing if the count is 0. */
export function someOf(count: number, one: string, many = one): string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}

/** Says how many sessions end, in a sentence. Returns nothing if none are open. */
export function sessionsEnd({ sessions }: Pick<AccessSummary, 'sessions'>): string[] {
  return someOf(sessions, 'session ends now.', 'sessions end now.');
}

/** Says what ends when one or more accounts lose access, in sentences. Leaves out what there is none of. */
export function accessEnds({ sessions, liveLinks, waitingMails }: AccessSummary): string[] {
  return [
    ...sessionsEnd({ sessions }),
    ...someOf(liveLinks, 'open link is withdrawn.', 'open links are withdrawn.'),
    ...someOf(waitingMails, 'queued email is cancelled.', 'queued emails are cancelled.'),
  ];
}
