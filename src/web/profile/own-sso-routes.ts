import { Router } from 'express';
import { accountActions } from '../../account-actions/account-actions.ts';
import { ActionRefusedError } from '../../accounts/account-errors.ts';
import type { Account } from '../../accounts/account.ts';
import { actionLabels, decideOwn, type OwnAction } from '../../accounts/account-policy.ts';
import { findAccessSummary } from '../../account-actions/access-summary-repository.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { accountOfRequest, actorOfRequest } from '../http/guards.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { performOwnAction } from '../../profile/own-sso.ts';

const pages: Record<OwnAction, { path: string; title: string; submit: string }> = {
  'link-account': {
    path: paths.linkOwnAccount,
    title: actionLabels['link-account'],
    submit: actionLabels['link-account'],
  },
  'unlink-account': {
    path: paths.unlinkOwnAccount,
    title: actionLabels['unlink-account'],
    submit: actionLabels['unlink-account'],
  },
  'reset-password': { path: paths.setOwnPassword, title: 'Set a password', submit: 'Email me a link' },
};

/** Links and unlinks a person's own login, and emails them a link to set its first password. */
export function ownSsoRoutes(services: Services): Router {
  const router = Router();

  for (const action of Object.keys(pages) as OwnAction[]) {
    const { path, title, submit } = pages[action];
    serveConfirmation<Account>(router, services, {
      path,
      find: (request) => Promise.resolve(accountOfRequest(request)),
      requirements: () => accountActions[action],
      async describe(_request, account) {
        const decision = decideOwn(action, account);
        if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
        const summary = await findAccessSummary(services.database, account.id);
        const consequences = accountActions[action].consequences(account, summary, services);
        return { title, consequences, submit, back: paths.profile };
      },
      async perform(request) {
        const message = await performOwnAction(services, actorOfRequest(request), action);
        // Unlinking ended all sessions, including this one.
        return action === 'unlink-account' ? null : message;
      },
      next: () => (action === 'unlink-account' ? `${paths.signIn}?notice=sso-unlinked` : paths.profile),
    });
  }

  return router;
}
