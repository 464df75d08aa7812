import express, { Router } from 'express';
import { anyone } from '../web/http/guards.ts';
import { providerPaths } from './provider-paths.ts';

/**
 * A product may also post what it asks for. The form comes from another site, without this one's cookies: the browser is
 * sent round by the address, which changes nothing.
 */
export function postedRequests(): Router {
  const router = Router();
  const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: '8kb' });

  router.post(
    [providerPaths.authorization, providerPaths.endSession],
    anyone,
    readForm,
    (request, response) => {
      const asked = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
      response.redirect(303, `${request.path}?${asked.toString()}`);
    },
  );

  return router;
}
