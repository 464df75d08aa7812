import { counted } from '../lib/numbers.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { AccountAction } from './account-action.ts';
import { performAction } from './perform-action.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';

export const endSessions: AccountAction = {
  consequences: (account, { sessions }) => [
    counted(sessions, 'session ends now.', 'sessions end now.', 'No sessions are open.'),
    `${account.username} can sign in again at once.`,
  ],
  perform: (services, actor, accountId) =>
    performAction(services, 'end-sessions', actor, accountId, async (transaction, account) => {
      const ended = await endAllSessions(transaction.sql, account.id);
      transaction.audit({
        action: 'end-sessions',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        reason: counted(ended, 'session', 'sessions', 'no session'),
        origin: actor.origin,
      });
      return `${counted(ended, 'session', 'sessions', 'No session')} of ${account.email} ended.`;
    }),
};
