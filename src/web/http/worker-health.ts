import express from 'express';
import type { RunningWorker } from '../../mail/queue/mail-worker.ts';
import type { Services } from '../../services.ts';
import { healthRoutes } from './health-routes.ts';
import { listen, type WebServer } from './listen.ts';

/** Serves the health checks of a worker process. Throws a ConfigError if it cannot listen on the port. */
export function serveHealth(services: Services, worker: RunningWorker, port: number): Promise<WebServer> {
  const app = express();
  app.disable('x-powered-by');
  app.use(healthRoutes(services, () => worker.isAlive()));
  return listen(app, { host: services.config.host, port, setting: 'WORKER_PORT' });
}
