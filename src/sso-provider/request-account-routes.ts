import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Catalogue } from '../locales/catalogues.ts';
import { emailField } from '../forms/form-fields.ts';
import { typedValues } from '../web/page/form.ts';
import { parseForm } from '../forms/parse-form.ts';
import { anyone } from '../web/http/guards.ts';
import { originOf } from '../web/http/request-origin.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { requestEmail } from '../sign-in/request-email.ts';
import { showAlreadyRequested } from '../web/sign-in/already-requested.ts';
import { providerPaths } from './provider-paths.ts';
import { readClientContext } from './client-context.ts';

const form = (t: Catalogue) => z.object({ email: emailField(t) });

/** The "Create account" page. The response is the same for every address. */
export function requestAccountRoutes(services: Services): Router {
  const router = Router();

  router.get(providerPaths.requestAccount, anyone, (request, response) => {
    if (request.actor) return response.redirect(303, paths.dashboard);
    if (request.query['requested'] !== undefined) {
      return response.page('sso-provider/account-requested', {
        title: request.t.ssoProvider.accountRequested.title,
      });
    }
    // Restores the address that was entered in a form that had expired.
    const typed = typedValues(request, ['email']).email;
    const email = typed || (readClientContext(services, request)?.hint ?? '');
    showForm(request, response, email, {});
  });

  router.post(providerPaths.requestAccount, anyone, async (request, response) => {
    const values = typedValues(request, ['email']);
    const typed = parseForm(form(request.t), values);
    if (!typed.ok) return showForm(request, response, values.email, typed.errors);
    const wanted = { typed: typed.value.email, origin: originOf(request), language: request.t.language };
    const earlier = await requestEmail(services, 'sign-up', wanted);
    if (!earlier) return response.redirect(303, `${providerPaths.requestAccount}?requested`);
    showAlreadyRequested(request, response, 'newAccount', earlier);
  });

  return router;
}

function showForm(request: Request, response: Response, email: string, errors: Record<string, string>): void {
  const { title } = request.t.ssoProvider.requestAccount;
  response.page('sso-provider/request-account', { title, values: { email }, errors });
}
