import { counted } from '../lib/numbers.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { partyOf } from '../audit/audit-party.ts';
import { sessionsEnd, type AccountAction } from './account-action.ts';
import { performAction } from './perform-action.ts';
import { endAllSessions } from '../sessions/session-epoch-repository.ts';

export const endSessions: AccountAction = {
  consequences(t, { username }, summary) {
    return [...endOf(t, summary), t.actions.consequences.endSessions.signInAgain({ username })];
  },
  inBulk: {
    consequences: (t, totals) => [...endOf(t, totals), t.actions.consequences.endSessions.inBulk],
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
      const { email } = account;
      return ({ results }) =>
        ended === 0 ? results.noSessions({ email }) : results.sessionsEnded({ count: ended, email });
    }),
};

function endOf(t: Catalogue, summary: { sessions: number }): string[] {
  return summary.sessions === 0 ? [t.actions.consequences.endSessions.noSessions] : sessionsEnd(t, summary);
}
