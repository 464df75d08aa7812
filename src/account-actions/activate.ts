import { ActionRefusedError } from '../accounts/account-errors.ts';
import { needsNewEndDate } from '../accounts/account-policy.ts';
import { partyOf } from '../audit/audit-party.ts';
import { unlessZero, type AccountAction } from './account-action.ts';
import { setActiveAgain } from '../accounts/account-status-repository.ts';
import { performAction } from './perform-action.ts';
import { changeEndDate } from './set-end-date.ts';

export const activate: AccountAction = {
  consequences({ actions }, { username, hasPassword, ssoIdentity, awaitsPassword }) {
    const { signIn, noEmail, needsPassword, resetAfterwards, neverAccepted, resendAfterwards } =
      actions.consequences.activate;
    if (hasPassword || ssoIdentity) return [signIn({ username }), noEmail];
    if (awaitsPassword) return [needsPassword({ username }), resetAfterwards];
    return [neverAccepted({ username }), resendAfterwards];
  },
  inBulk: {
    consequences({ actions }, { accounts, awaitingPassword, neverSetUp }) {
      const { inBulk, noEmail } = actions.consequences.activate;
      return [
        ...unlessZero(accounts - awaitingPassword - neverSetUp, inBulk.signIn),
        ...unlessZero(awaitingPassword, inBulk.needPassword),
        ...unlessZero(neverSetUp, inBulk.neverAccepted),
        noEmail,
      ];
    },
  },
  perform: (services, actor, accountId, _reason, accessEndsOn) =>
    performAction(services, 'activate', actor, accountId, async (transaction, account) => {
      const needsEndDate = needsNewEndDate('activate', account);
      if (needsEndDate && accessEndsOn === undefined) throw new ActionRefusedError('access-ended', account);
      // Before the end date changes, because a recorded end can't be without its date.
      const status = await setActiveAgain(transaction.sql, account.id);
      const changes = needsEndDate
        ? await changeEndDate(transaction, actor, account, accessEndsOn ?? null)
        : {};
      transaction.audit({
        action: 'activate',
        outcome: 'done',
        actor: partyOf(actor),
        subject: partyOf(account),
        changes: { ...changes, status: { before: account.status, after: status } },
        origin: actor.origin,
      });
      const { email } = account;
      return ({ results }) =>
        status === 'pending' ? results.pendingAgain({ email }) : results.activeAgain({ email });
    }),
};
