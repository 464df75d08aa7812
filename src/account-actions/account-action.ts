import { counted } from '../lib/numbers.ts';
import type { Services } from '../services.ts';
import type { Account } from '../accounts/account.ts';
import type { Actor } from '../audit/actor.ts';
import type { AccessSummary } from './access-summary-repository.ts';

/** What a change asks for before it is done. */
export interface ConfirmationRequirements {
  /** Whether the page asks why, for the log. */
  takesReason?: true;
  /** Whether it needs a proof not older than ten minutes that the actor is there. */
  needsReauthentication?: true;
  danger?: true;
}

/** One of the dropdown's verbs that is done with one press of a button. The rules stand in the policy. */
export interface AccountAction extends ConfirmationRequirements {
  /** What will happen, in sentences, for the page before the change. */
  consequences: (account: Account, summary: AccessSummary, services: Services) => string[];
  /** Does it, and tells in a sentence what was done. Throws as performAction does. */
  perform: (services: Services, actor: Actor, accountId: number, reason: string) => Promise<string>;
}

/** What ends with an account's access, or with that of many. */
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
