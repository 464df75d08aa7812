import { Router, type Request, type Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import { helpFor } from '../../accounts/who-can-help.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { storeReturnTo } from '../http/return-to.ts';
import { hashed } from '../../sessions/session-id.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { codeValidationMessage } from '../../two-factor/code-messages.ts';
import { passkeyButton } from '../page/passkey-button.ts';
import { reauthenticationPrompt, requireReauthentication, serverTime } from '../page/reauthentication.ts';
import { enrolApp } from '../../two-factor/enrolment.ts';
import { keepForReading } from '../sign-in/new-recovery-key.ts';
import { showNewKey } from '../two-factor/finish-setup.ts';
import { beginNewApp, endNewApp, newAppSecret } from '../two-factor/new-app.ts';
import { showSetup } from '../two-factor/setup-page.ts';
import { removeOwnApp, requirePasskey } from '../../two-factor/change-app.ts';
import { verifyAllFactors } from './verify-all-factors.ts';
import { renewRecoveryKey } from '../../profile/renew-recovery-key.ts';

/** Sets up two-factor authentication again and renews the recovery key, for the signed-in person. */
export function ownTwoFactorRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.changeTwoFactor, signedIn, (request, response) => showConfirmation(request, response, {}));

  router.post(paths.changeTwoFactor, signedIn, async (request, response) => {
    const account = accountOfRequest(request);
    const adds = onlyAdds(account);
    const errors = adds
      ? await requireReauthentication(services, request)
      : // Required even just after a reauthentication, so that someone at an unlocked browser cannot take over the login.
        await verifyAllFactors(services, request);
    if (Object.keys(errors).length > 0) return showConfirmation(request, response, errors);
    beginNewApp(services.keyring, request, account.id, adds ? 'add' : 'replace');
    if (adds) storeReturnTo(services.keyring, request, paths.profile);
    response.redirect(303, adds ? paths.addAuthenticatorApp : paths.changeTwoFactorSetup);
  });

  router.get(paths.changeTwoFactorSetup, signedIn, async (request, response) => {
    const sealedSecret = newAppSecret(request, 'replace');
    if (sealedSecret === undefined) return response.redirect(303, paths.changeTwoFactor);
    await showSetup(services, request, response, { sealedSecret, errors: {} });
  });

  router.post(paths.changeTwoFactorSetup, signedIn, async (request, response) => {
    const sealedSecret = newAppSecret(request, 'replace');
    if (sealedSecret === undefined) return response.redirect(303, paths.changeTwoFactor);
    const { code } = typedValues(request, ['code']);
    const enrolled = await enrolApp(services, {
      accountId: accountOfRequest(request).id,
      sealedSecret,
      code,
      sessionIdHash: hashed(request.sessionID),
      isSignedIn: true,
      origin: originOf(request),
    });
    if (enrolled.outcome !== 'enrolled') {
      const problem = enrolled.outcome === 'wrong-code' ? enrolled.problem : 'wrong';
      return showSetup(services, request, response, {
        sealedSecret,
        errors: {
          code: codeValidationMessage(
            request.t,
            problem,
            helpFor(services.config, accountOfRequest(request)),
          ),
        },
      });
    }
    endNewApp(request);
    showNewKey(services, request, response, { ...enrolled, returnTo: paths.profile });
  });

  serveConfirmation<Account>(router, services, {
    path: paths.removeAuthenticatorApp,
    find: (request) => Promise.resolve(accountOfRequest(request)),
    instead: ({ hasAuthenticatorApp }) => (hasAuthenticatorApp ? null : paths.profile),
    requirements: () => ({ needsReauthentication: true, danger: true }),
    async describe({ t }, account) {
      await requirePasskey(services, services.database, account);
      const { title, codesStop, withoutScripts, submit } = t.twoFactor.removeApp;
      return { title, consequences: [codesStop, withoutScripts], submit, back: paths.profile };
    },
    async perform(request) {
      await removeOwnApp(services, actorOfRequest(request));
      return request.t.twoFactor.removeApp.removed;
    },
    next: () => paths.profile,
  });

  serveConfirmation<Account>(router, services, {
    path: paths.renewRecoveryKey,
    find: (request) => Promise.resolve(accountOfRequest(request)),
    instead: ({ hasTwoFactor }) => (hasTwoFactor ? null : paths.profile),
    requirements: () => ({ needsReauthentication: true }),
    describe({ t }) {
      const { title, shownOnce, oldStops, submit } = t.profile.recoveryKey;
      return Promise.resolve({ title, consequences: [shownOnce, oldStops], submit, back: paths.profile });
    },
    async perform(request, { id }) {
      const recoveryKey = await renewRecoveryKey(services, actorOfRequest(request));
      keepForReading(services.keyring, request, id, recoveryKey);
      storeReturnTo(services.keyring, request, paths.profile);
      return null;
    },
    next: () => paths.recoveryKey,
  });

  function showConfirmation(request: Request, response: Response, errors: Record<string, string>): void {
    const account = accountOfRequest(request);
    const { hasPassword, hasTwoFactor, username } = account;
    const { twoFactor: words } = request.t.profile;
    const adds = onlyAdds(account);
    response.page('profile/two-factor', {
      title: words.title,
      introduction: adds
        ? request.t.twoFactor.addApp.introduction
        : hasTwoFactor
          ? words.introductionAgain
          : words.introduction,
      errors,
      username,
      asksPassword: hasPassword && !adds,
      code:
        hasTwoFactor && !adds
          ? {
              serverTime: serverTime(request),
              passkey: passkeyButton(services.config, request.t, account, paths.passkeyToConfirm),
            }
          : null,
      // A login with neither factor confirms its identity at the provider.
      reauthentication:
        adds || (!hasPassword && !hasTwoFactor) ? reauthenticationPrompt(services, request) : null,
    });
  }

  return router;
}

/** Whether the person adds an app to passkeys, which replaces nothing. They confirm it's them as before adding a passkey. */
function onlyAdds({ hasTwoFactor, hasAuthenticatorApp }: Account): boolean {
  return hasTwoFactor && !hasAuthenticatorApp;
}
