import { setTimeout as sleep } from 'node:timers/promises';
import { Router } from 'express';
import { typedValues } from '../http/form.ts';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { askForPassword } from './forgot-password.ts';

/** Longer than a mail takes to queue: how long the answer takes must not tell whether there was one. */
const ANSWER_AFTER_MS = 400;

/** "Forgot your password?": the same answer, after the same time, for whatever was typed. */
export function forgotPasswordRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.forgotPassword, anyone, (request, response) => {
    if (request.query.asked !== undefined) {
      return response.page('sign-in/password-asked', { title: 'Look into your mailbox' });
    }
    response.page('sign-in/forgot-password', { title: 'Forgot your password?', errors: {} });
  });

  router.post(paths.forgotPassword, anyone, async (request, response) => {
    const { identifier } = typedValues(request, ['identifier']);
    if (identifier.trim() === '') {
      const errors = { identifier: 'Enter your username or e-mail address.' };
      return response.page('sign-in/forgot-password', { title: 'Forgot your password?', errors });
    }
    const asked = askForPassword(services, { identifier, origin: originOf(request) });
    await Promise.all([asked, sleep(ANSWER_AFTER_MS)]);
    response.redirect(303, `${paths.forgotPassword}?asked`);
  });

  return router;
}
