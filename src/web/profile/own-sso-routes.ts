import { Router } from 'express';
import { accountActions } from '../../account-actions/account-actions.ts';
import { ActionRefusedError } from '../../accounts/account-errors.ts';
import type { Account } from '../../accounts/account.ts';
import { decideOwn, type OwnAction } from '../../accounts/account-policy.ts';
import { findAccountSummary } from '../../account-actions/access-summary-repository.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { accountOfRequest, actorOfRequest } from '../http/guards.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { performOwnAction } from '../../profile/own-sso.ts';
import type { Catalogue } from '../../locales/catalogues.ts';

const pathOf: Record<OwnAction, string> = {
  'link-account': paths.linkOwnAccount,
  'unlink-account': paths.unlinkOwnAccount,
  'reset-password': paths.setOwnPassword,
};

function wordsOf(t: Catalogue, action: OwnAction): { title: string; submit: string } {
  if (action === 'reset-password') return t.profile.firstPassword;
  return { title: t.actions.labels[action], submit: t.actions.labels[action] };
}

/** Links and unlinks a person's own login, and emails them a link to set its first password. */
export function ownSsoRoutes(services: Services): Router {
  const router = Router();

  for (const action of Object.keys(pathOf) as OwnAction[]) {
    serveConfirmation<Account>(router, services, {
      path: pathOf[action],
      find: (request) => Promise.resolve(accountOfRequest(request)),
      requirements: () => accountActions[action],
      async describe(request, account) {
        const decision = decideOwn(action, account);
        if (!decision.allowed) throw new ActionRefusedError(decision.reason, account);
        const summary = await findAccountSummary(services.database, account.id);
        const consequences = accountActions[action].consequences(request.t, account, summary, services);
        return { ...wordsOf(request.t, action), consequences, back: paths.profile };
      },
      async perform(request) {
        const done = await performOwnAction(services, actorOfRequest(request), action);
        // Unlinking ended all sessions, including this one.
        return action === 'unlink-account' ? null : done(request.t);
      },
      next: () => (action === 'unlink-account' ? `${paths.signIn}?notice=sso-unlinked` : paths.profile),
    });
  }

  return router;
}
