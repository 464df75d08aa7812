import { counted } from '../lib/numbers.ts';
import { partyOf } from '../audit/audit-party.ts';
import { sessionsEnd, type AccountAction } from './account-action.ts';
import { performAction } from './perform-action.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';

export const endSessions: AccountAction = {
  consequences: (account, summary) => [
    ...endOf(summary),
    `${account.username} can sign in again immediately.`,
  ],
  inBulk: {
    participle: 'signed out',
    consequences: (totals) => [...endOf(totals), 'They can sign in again immediately.'],
  },
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
      return ended === 0
        ? `${account.email} had no open sessions.`
        : `${counted(ended, 'session', 'sessions')} of ${account.email} ${ended === 1 ? 'has' : 'have'} ended.`;
    }),
};

function endOf(summary: { sessions: number }): string[] {
  return summary.sessions === 0 ? ['No sessions are open.'] : sessionsEnd(summary);
}
