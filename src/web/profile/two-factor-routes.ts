import { Router, type Request, type Response } from 'express';
import type { Account } from '../../accounts/account.ts';
import { helpFor } from '../../accounts/who-can-help.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { databaseTime } from '../http/database-time.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { storeReturnTo } from '../http/return-to.ts';
import { hashed } from '../../sessions/session-id.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { codeValidationMessage, REAUTHENTICATION_MINUTES } from '../../two-factor/code-messages.ts';
import { passkeyButton, usesPasskeys } from '../page/passkey-button.ts';
import { reauthenticationPrompt, serverTime } from '../page/reauthentication.ts';
import { confirmEnrolment, newSealedSecret } from '../../two-factor/enrolment.ts';
import { keepForReading } from '../sign-in/new-recovery-key.ts';
import { showSetup } from '../two-factor/setup-page.ts';
import { verifyAllFactors } from './verify-all-factors.ts';
import { renewRecoveryKey } from '../../profile/renew-recovery-key.ts';

/** Sets up two-factor authentication again and renews the recovery key, for the signed-in person. */
export function ownTwoFactorRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.changeTwoFactor, signedIn, (request, response) => showProof(request, response, {}));

  router.post(paths.changeTwoFactor, signedIn, async (request, response) => {
    // Required even just after a reauthentication, so that someone at an unlocked browser cannot take over the login.
    const errors = await verifyAllFactors(services, request);
    if (Object.keys(errors).length > 0) return showProof(request, response, errors);
    // Two tabs show the same secret, so it does not matter which one is confirmed.
    request.session.newTotpSecret ??= newSealedSecret(services.keyring, accountOfRequest(request).id);
    request.session.newTotpAuthenticatedAt = databaseTime(request);
    response.redirect(303, paths.changeTwoFactorSetup);
  });

  router.get(paths.changeTwoFactorSetup, signedIn, async (request, response) => {
    const sealedSecret = reauthenticatedSecret(request);
    if (sealedSecret === undefined) return response.redirect(303, paths.changeTwoFactor);
    await showSetup(services, request, response, { sealedSecret, errors: {} });
  });

  router.post(paths.changeTwoFactorSetup, signedIn, async (request, response) => {
    const sealedSecret = reauthenticatedSecret(request);
    if (sealedSecret === undefined) return response.redirect(303, paths.changeTwoFactor);
    const { code } = typedValues(request, ['code']);
    const enrolled = await confirmEnrolment(services, {
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
    delete request.session.newTotpSecret;
    delete request.session.newTotpAuthenticatedAt;
    keepForReading(services.keyring, request, enrolled.account.id, enrolled.recoveryKey);
    storeReturnTo(services.keyring, request, paths.profile);
    response.redirect(303, paths.recoveryKey);
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

  function showProof(request: Request, response: Response, errors: Record<string, string>): void {
    const account = accountOfRequest(request);
    const { hasPassword, hasTwoFactor, username } = account;
    response.page('profile/two-factor', {
      title: request.t.profile.twoFactor.title,
      errors,
      username,
      asksPassword: hasPassword,
      code: hasTwoFactor
        ? {
            serverTime: serverTime(request),
            passkey: usesPasskeys(services.config, account)
              ? passkeyButton(request.t, paths.passkeyToConfirm)
              : null,
          }
        : null,
      // A login with neither factor confirms its identity at the provider.
      reauthentication: !hasPassword && !hasTwoFactor ? reauthenticationPrompt(services, request) : null,
    });
  }

  return router;
}

/**
 * Returns the new secret for REAUTHENTICATION_MINUTES. After that, deletes the secret and returns undefined, so that no
 * one else can use a set-up page that was left open.
 */
function reauthenticatedSecret(request: Request): string | undefined {
  const { session } = request;
  const age = databaseTime(request) - (session.newTotpAuthenticatedAt ?? 0);
  if (age < REAUTHENTICATION_MINUTES * 60_000) return session.newTotpSecret;
  delete session.newTotpSecret;
  delete session.newTotpAuthenticatedAt;
  return undefined;
}
