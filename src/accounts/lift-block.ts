import { partyOf } from './account.ts';
import type { AccountAction } from './account-action.ts';
import { performAction } from './perform-action.ts';
import { liftBlock as liftThrottlingBlock } from '../sign-in/throttling.ts';

export const liftBlock: AccountAction = {
  consequences: (account) => [
    `${account.username} may try to sign in again at once.`,
    'Failed tries are counted anew.',
  ],
  perform: (services, actor, accountId) =>
    performAction(services, 'lift-block', actor, accountId, async (transaction, account) => {
      await liftThrottlingBlock(transaction, account.id);
      transaction.audit({
        action: 'lift-block',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        origin: actor.origin,
      });
      return `${account.email} may try again.`;
    }),
};
