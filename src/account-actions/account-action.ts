import { counted } from '../lib/numbers.ts';
import type { Services } from '../services.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import type { AccessSummary } from './access-summary-repository.ts';

/** What the actor has to provide before a change. */
export interface ConfirmationRequirements {
  /** Whether the page has a field for the reason, which is logged. */
  takesReason?: true;
  /** Whether the actor must have authenticated within the last ten minutes. */
  needsReauthentication?: true;
  danger?: true;
}

/** An action in the dropdown that needs only a button. Its rules are in account-policy.ts. */
export interface AccountAction extends ConfirmationRequirements {
  /** What will happen, in sentences, for the page that confirms the change. */
  consequences: (account: Account, summary: AccessSummary, services: Services) => string[];
  /** Runs the action. Returns a sentence that says what was done. Throws the same errors as performAction. */
  perform: (services: Services, actor: Actor, accountId: number, reason: string) => Promise<string>;
}

/** Says what ends when one or more accounts lose access, in sentences. */
export function accessEnds({ sessions, liveLinks, waitingMails }: AccessSummary): string[] {
  return [
    counted(sessions, 'session ends now.', 'sessions end now.', 'No sessions are open.'),
    counted(liveLinks, 'open link is withdrawn.', 'open links are withdrawn.', 'No links are open.'),
    counted(
      waitingMails,
      'queued email is cancelled.',
      'queued emails are cancelled.',
      'No emails are queued.',
    ),
  ];
}
