import { partyOf } from '../audit/audit-party.ts';
import type { AccountAction } from './account-action.ts';
import { performAction } from './perform-action.ts';
import { liftBlock as liftThrottlingBlock } from '../blocks/lift-block.ts';

export const liftBlock: AccountAction = {
  consequences: (account) => [
    `${account.username} can try to sign in again immediately.`,
    'The count of failed attempts starts again, both for the username and for the email address.',
  ],
  inBulk: {
    participle: 'unblocked',
    consequences: () => [
      'They can try to sign in again immediately.',
      'The counts of failed attempts start again from zero, for usernames and for email addresses.',
    ],
  },
  perform: (services, actor, accountId) =>
    performAction(services, 'lift-block', actor, accountId, async (transaction, account) => {
      await liftThrottlingBlock(transaction, account);
      transaction.audit({
        action: 'lift-block',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        origin: actor.origin,
      });
      return `${account.email} can try to sign in again.`;
    }),
};
