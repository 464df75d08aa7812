import express, { Router } from 'express';
import { anyone } from '../web/http/guards.ts';
import { providerPaths } from './provider-paths.ts';

/**
 * Products may also send their requests by POST. Such a form comes from another site and so without this site's
 * cookies. The redirect turns it into a GET request, which has them and changes nothing.
 */
export function postedRequests(): Router {
  const router = Router();
  const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: '8kb' });

  router.post(
    [providerPaths.authorization, providerPaths.endSession],
    anyone,
    readForm,
    (request, response) => {
      const parameters = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
      response.redirect(303, `${request.path}?${parameters.toString()}`);
    },
  );

  return router;
}
