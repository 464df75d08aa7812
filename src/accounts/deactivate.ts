import { partyOf } from './account.ts';
import { counted, type AccountAction } from './account-action.ts';
import { setInactive } from './account-status-repository.ts';
import { endAccess } from './end-access.ts';
import { performAction } from './perform-action.ts';

export const deactivate: AccountAction = {
  takesReason: true,
  danger: true,
  consequences: (account, { sessions, liveLinks, waitingMails }) => [
    `${account.username} can no longer sign in, until you activate it again.`,
    counted(sessions, 'session ends now.', 'sessions end now.', 'No session is open.'),
    counted(liveLinks, 'open link is withdrawn.', 'open links are withdrawn.', 'No link is open.'),
    counted(
      waitingMails,
      'waiting mail is cancelled.',
      'waiting mails are cancelled.',
      'No mail is waiting.',
    ),
    'Password, two-factor and Single Sign-On link are kept, and so is the log.',
  ],
  perform: (services, actor, accountId, reason) =>
    performAction(services, 'deactivate', actor, accountId, async (transaction, account) => {
      await setInactive(transaction.sql, account.id);
      await endAccess(transaction, account.id);
      transaction.audit({
        action: 'deactivate',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes: { status: { before: account.status, after: 'inactive' } },
        ...(reason && { reason }),
        origin: actor.origin,
      });
      return `${account.email} is inactive now.`;
    }),
};
