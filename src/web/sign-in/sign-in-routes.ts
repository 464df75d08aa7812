import { Router, type Request, type Response } from 'express';
import { formDraft } from '../page/form-draft.ts';
import { passkeyButton } from '../page/passkey-button.ts';
import { typedValues } from '../page/form.ts';
import { accountOfRequest, anyone, codePending, signedInOrFirstRun } from '../http/guards.ts';
import { localPathOr, storedReturnTo } from '../http/return-to.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { providerSignOutUrl } from './sign-out-at-provider.ts';
import { showUnreadKey } from './unread-recovery-key.ts';
import { serverTime } from '../page/reauthentication.ts';
import {
  checkPostedFactor,
  postedFactor,
  postedFactorProblem,
  refusedFactorMessage,
} from '../page/second-factor.ts';
import type { SignInPassport } from './passport.ts';
import { showPasswordStep } from './password-step.ts';
import { beginPendingSignIn, completeSignIn } from './sign-in.ts';
import { endSession, signOut } from './sign-out.ts';
import { consume } from '../../rate-limits/rate-limit-repository.ts';
import { pendingSignInBuckets } from '../../rate-limits/rate-limits.ts';
import { identifierFrom } from '../../accounts/sign-in-identifier.ts';

/** Signs people in, with their password and then their code, and signs them out. */
export function signInRoutes(services: Services, passport: SignInPassport): Router {
  const router = Router();

  router.get(paths.signIn, anyone, async (request, response) => {
    // Restores the input of a form that was out of date.
    const typed = typedValues(request, ['identifier', 'returnTo', 'slug']);
    const returnTo = typed.returnTo || request.query.returnTo;
    if (request.actor) return response.redirect(303, localPathOr(paths.dashboard, returnTo));
    await showPasswordStep(services, request, response, typed);
  });

  router.post(paths.signIn, anyone, async (request, response) => {
    const typed = typedValues(request, ['identifier', 'password', 'returnTo', 'slug']);
    const { identifier, password, returnTo } = typed;
    const labels = request.t.signIn.password;
    const errors = {
      ...(identifierFrom(identifier) === '' && { identifier: labels.identifierMissing }),
      ...(password === '' && { password: labels.passwordMissing }),
    };
    if (Object.keys(errors).length > 0) {
      return showPasswordStep(services, request, response, typed, errors);
    }
    const account = await passport.checkForm(request, response);
    if (!account)
      return showPasswordStep(services, request, response.status(401), typed, { '': labels.refused });
    const next = await beginPendingSignIn(services, request, account, { returnTo });
    response.redirect(303, next);
  });

  router.get(paths.signInCode, codePending, (request, response) => {
    if (!accountOfRequest(request).hasTwoFactor) return response.redirect(303, paths.twoFactorSetup);
    showCodeStep(request, response, {});
  });

  router.post(paths.signInCode, codePending, async (request, response) => {
    const account = accountOfRequest(request);
    const { passkey } = postedFactor(request);
    const problem = postedFactorProblem(request, account);
    if (problem)
      return showCodeStep(request, response, {
        code: refusedFactorMessage(services, request, account, problem),
      });
    const pending = pendingSignInBuckets(account.id, request.session.publicId ?? '');
    const consumed = await consume(services.database, pending);
    const outcome = consumed.allowed
      ? await checkPostedFactor(services, request, account, 'second-factor')
      : 'wrong';
    if (outcome === 'right') {
      const returnTo = await completeSignIn(services, request, response, account, {
        factors: passkey === '' ? 'password and code' : 'password and passkey',
      });
      return response.redirect(303, await showUnreadKey(services, request, account, returnTo));
    }
    if (!consumed.allowed || consumed.full.length > 0) {
      await endSession(services, request, response);
      return response.redirect(303, `${paths.signIn}?notice=wrong-codes`);
    }
    showCodeStep(request, response, { code: refusedFactorMessage(services, request, account, outcome) });
  });

  const signOutDraft = formDraft(services, { page: paths.dashboard, fields: [], notice: 'signed-out' });
  router.post(paths.signOut, signedInOrFirstRun, signOutDraft, async (request, response) => {
    const signOutUrl = await providerSignOutUrl(services, request);
    await signOut(services, request, response);
    if (signOutUrl === null) return response.redirect(303, `${paths.signIn}?notice=signed-out`);
    // A form's response may redirect only within this console, so the page itself continues to the provider.
    response
      .set('Refresh', `0; url=${signOutUrl}`)
      .page('sso/sign-out', { title: request.t.signIn.signedOut.title, href: signOutUrl });
  });

  function showCodeStep(request: Request, response: Response, errors: Record<string, string>): void {
    const account = accountOfRequest(request);
    response.page('sign-in/code', {
      title: request.t.signIn.code.title,
      errors,
      serverTime: serverTime(request),
      takesCode: account.hasAuthenticatorApp,
      passkey: passkeyButton(services.config, request.t, account, paths.passkeyAsSecondFactor),
      returnTo: storedReturnTo(services.keyring, request, ''),
    });
  }

  return router;
}
