import { setTimeout as sleep } from 'node:timers/promises';
import { Router } from 'express';
import { z } from 'zod';
import { emailField } from '../accounts/account-fields.ts';
import { parseForm, typedValues } from '../http/form.ts';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { providerPaths } from './provider-paths.ts';
import { askForAccount } from './sign-up.ts';
import { readWayBack } from './way-back.ts';

const form = z.object({ email: emailField });

/** Longer than a mail takes to queue: how long the answer takes must not tell whether there was an account. */
const ANSWER_AFTER_MS = 400;

/** "Create account": the same answer, after the same time, for every address. */
export function signUpRoutes(services: Services): Router {
  const router = Router();
  const title = 'Create account';

  router.get(providerPaths.createAccount, anyone, (request, response) => {
    if (request.actor) return response.redirect(303, paths.dashboard);
    if (request.query['asked'] !== undefined) {
      return response.page('sso-provider/account-asked', { title: 'Look into your mailbox' });
    }
    const email = readWayBack(services, request)?.hint ?? '';
    response.page('sso-provider/create-account', { title, values: { email }, errors: {} });
  });

  router.post(providerPaths.createAccount, anyone, async (request, response) => {
    const values = typedValues(request, ['email']);
    const typed = parseForm(form, values);
    if (!typed.ok) {
      return response.page('sso-provider/create-account', { title, values, errors: typed.errors });
    }
    const asked = askForAccount(services, { email: typed.value.email, origin: originOf(request) });
    await Promise.all([asked, sleep(ANSWER_AFTER_MS)]);
    response.redirect(303, `${providerPaths.createAccount}?asked`);
  });

  return router;
}
