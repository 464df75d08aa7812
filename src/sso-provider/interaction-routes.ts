import { Router, type Request, type RequestHandler, type Response } from 'express';
import { isSameAddress } from '../account-actions/change-address.ts';
import { accountOfRequest, anyone, signedIn } from '../web/http/guards.ts';
import { returnQuery } from '../web/http/return-to.ts';
import { paths } from '../paths.ts';
import { verifyAllFactors } from '../web/profile/verify-all-factors.ts';
import type { Services } from '../services.ts';
import { passkeyButton } from '../web/page/passkey-button.ts';
import { checkSecondFactor, serverTime } from '../web/page/reauthentication.ts';
import { postedFactor } from '../web/page/second-factor.ts';
import { signOut } from '../web/sign-in/sign-out.ts';
import { renewAuthentication } from './authentication.ts';
import {
  mayKnowAccount,
  openInteraction,
  signedInResult,
  signedInPerson,
  type Interaction,
} from './interaction.ts';
import { needsReauthentication, nextStep } from './interaction-policy.ts';
import type { OpenId } from './openid.ts';
import { interactionEnded } from './openid-pages.ts';
import { findSubject } from './person-repository.ts';
import { showCreateAccountForm, submitCreateAccountForm } from './create-account.ts';
import { providerPaths } from './provider-paths.ts';
import { clearClientContext } from './client-context.ts';

type Handle = (request: Request, response: Response, interaction: Interaction) => Promise<void>;

/** The pages between a product's request and its response: sign in, create an account, consent or cancel. */
export function interactionRoutes(services: Services, openId: OpenId): Router {
  const router = Router();

  router.get(
    providerPaths.interaction(':uid'),
    anyone,
    opened((request, response, interaction) => showNextStep(request, response, interaction, false)),
  );

  router.post(
    providerPaths.continueInteraction(':uid'),
    signedIn,
    opened(async (request, response, interaction) => {
      const person = signedInPerson(request);
      if (interaction.interactionRequest.prompt === 'consent') return agree(request, response, interaction);
      if (person && needsReauthentication(interaction.interactionRequest, person)) {
        const errors = await authenticateAgain(request);
        if (Object.keys(errors).length > 0) {
          return showContinueAs(services, request, response, interaction, errors);
        }
      }
      await showNextStep(request, response, interaction, true);
    }),
  );

  router.post(
    providerPaths.leaveInteraction(':uid'),
    signedIn,
    opened(async (request, response, interaction) => {
      await interaction.release();
      await signOut(services, request, response);
      response.redirect(303, providerPaths.interaction(interaction.clientContext.uid));
    }),
  );

  router.post(
    providerPaths.createAccount(':uid'),
    anyone,
    opened((request, response, interaction) =>
      submitCreateAccountForm(services, request, response, interaction),
    ),
  );

  router.post(
    providerPaths.cancelInteraction(':uid'),
    anyone,
    opened(async (request, response, interaction) => {
      const refusal = { error: 'access_denied', error_description: 'cancelled by the user' };
      leave(request, response, interaction, await interaction.finish(refusal));
    }),
  );

  /** Checks the password and the code of the form or, if it has a passkey, that alone. Returns the form's errors. */
  async function authenticateAgain(request: Request): Promise<Record<string, string>> {
    const withPassword = postedFactor(request).passkey === '';
    const errors = withPassword
      ? await verifyAllFactors(services, request)
      : await checkSecondFactor(services, request, accountOfRequest(request));
    if (Object.keys(errors).length === 0) renewAuthentication(request, { withPassword });
    return errors;
  }

  async function showNextStep(
    request: Request,
    response: Response,
    interaction: Interaction,
    chosen: boolean,
  ): Promise<void> {
    const { interactionRequest, clientContext } = interaction;
    const here = signedInPerson(request, chosen);
    const step = nextStep(
      interactionRequest,
      here,
      !here && (await mayKnowAccount(services, request, interaction)),
    );
    switch (step) {
      case 'request-account':
        if (interaction.verifiedAddress !== null) {
          return showCreateAccountForm(services, request, response, interaction, interaction.verifiedAddress);
        }
        return response.redirect(303, providerPaths.requestAccount);
      case 'sign-in':
        return response.redirect(
          303,
          paths.signIn + returnQuery(providerPaths.interaction(clientContext.uid)),
        );
      case 'continue-as':
        return showContinueAs(services, request, response, interaction, {});
      case 'consent':
        if (interaction.trusted) return agree(request, response, interaction);
        return response.page('sso-provider/consent', {
          title: request.t.ssoProvider.consent.title({ product: clientContext.clientName }),
          scopes: interaction.missingScopes,
          action: providerPaths.continueInteraction(clientContext.uid),
        });
      case 'cannot': {
        const refusal = {
          error: 'login_required',
          error_description: 'that account or sign-in cannot be had here',
        };
        return leave(request, response, interaction, await interaction.finish(refusal));
      }
      case 'finish': {
        const result = await signedInResult(services, request, accountOfRequest(request));
        const to = await interaction.finish(result);
        // No form was submitted on this path, so form-action does not apply and the browser may follow a redirect to
        // any origin.
        if ((here?.authenticatedAt ?? 0) < interactionRequest.begunAt && !chosen)
          return response.redirect(303, to);
        return leave(request, response, interaction, to);
      }
    }
  }

  async function agree(request: Request, response: Response, interaction: Interaction): Promise<void> {
    const subject = await findSubject(services.database, accountOfRequest(request).id);
    const to = await interaction.finish({ consent: { grantId: await interaction.grant(subject) } });
    leave(request, response, interaction, to);
  }

  function opened(handle: Handle): RequestHandler {
    return async (request, response) => {
      const interaction = await openInteraction(services, openId, request, response);
      if (interaction) return handle(request, response, interaction);
      clearClientContext(services, response);
      response.status(410).page('sso-provider/request-error', {
        ...interactionEnded(request.t),
        requestId: request.requestId,
      });
    };
  }

  return router;
}

function showContinueAs(
  { config }: Services,
  request: Request,
  response: Response,
  { interactionRequest, clientContext, verifiedAddress }: Interaction,
  errors: Record<string, string>,
): void {
  const account = accountOfRequest(request);
  const here = signedInPerson(request);
  response.page('sso-provider/continue-as', {
    title: request.t.ssoProvider.continueAs.title({ product: clientContext.clientName }),
    errors,
    email: account.email,
    invited:
      verifiedAddress === null || isSameAddress(verifiedAddress, account.email) ? null : verifiedAddress,
    reauthentication:
      here && needsReauthentication(interactionRequest, here)
        ? {
            serverTime: serverTime(request),
            username: account.username,
            takesCode: account.hasAuthenticatorApp,
            passkey: passkeyButton(config, request.t, account, paths.passkeyToConfirm),
          }
        : null,
    action: providerPaths.continueInteraction(clientContext.uid),
    otherAction: providerPaths.leaveInteraction(clientContext.uid),
  });
}

/** Content-Security-Policy lets a form redirect only to this app, so a page takes the browser to the product. */
function leave(request: Request, response: Response, { clientContext }: Interaction, to: string): void {
  response.set('Refresh', `0;url=${to}`);
  response.page('sso-provider/leave', {
    title: request.t.ssoProvider.leave.title({ product: clientContext.clientName }),
    to,
    leaving: true,
  });
}
