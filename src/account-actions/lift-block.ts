import { partyOf } from '../audit/audit-party.ts';
import type { AccountAction } from './account-action.ts';
import { performAction } from './perform-action.ts';
import { liftBlock as liftThrottlingBlock } from '../blocks/lift-block.ts';

export const liftBlock: AccountAction = {
  consequences({ actions }, { username }) {
    const { tryAgain, countsRestart } = actions.consequences.liftBlock;
    return [tryAgain({ username }), countsRestart];
  },
  inBulk: {
    consequences({ actions }) {
      const { tryAgain, countsRestart } = actions.consequences.liftBlock.inBulk;
      return [tryAgain, countsRestart];
    },
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
      const { email } = account;
      return ({ results }) => results.unblocked({ email });
    }),
};
