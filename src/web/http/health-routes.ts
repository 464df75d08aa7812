import { Router } from 'express';
import { ping } from '../../database/ping.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { anyone } from './guards.ts';

/** Serves the health check. Responds with 200 if the database answers, or 503 if it does not. */
export function healthRoutes({ database, logger }: Services): Router {
  const router = Router();
  router.get(paths.health, anyone, async (_request, response) => {
    try {
      await ping(database);
      response.json({ status: 'ok' });
    } catch (error) {
      logger.warn({ err: error }, 'the database does not answer');
      response.status(503).json({ status: 'database away' });
    }
  });
  return router;
}
