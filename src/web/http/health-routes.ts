import { Router, type RequestHandler } from 'express';
import { productVersion } from '../../config.ts';
import { createReadinessCheck } from '../../installation/readiness-check.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { anyone } from './guards.ts';

/**
 * Serves the health checks. Liveness responds with 200 while the process can respond at all. Readiness responds with
 * 503 and the reason if the process must not get requests, and names the version. `isWorking` adds a condition to readiness.
 */
export function healthRoutes(services: Services, isWorking = () => true): Router {
  const router = Router();
  const findProblem = createReadinessCheck(services, isWorking);
  router.get(paths.liveness, anyone, (_request, response) => {
    response.json({ status: 'ok' });
  });
  const readiness: RequestHandler = async (_request, response) => {
    const reason = await findProblem();
    if (reason === undefined) response.json({ status: 'ok', version: productVersion });
    else response.status(503).json({ status: 'unavailable', reason, version: productVersion });
  };
  router.get(paths.readiness, anyone, readiness);
  router.get(paths.health, anyone, readiness);
  return router;
}
