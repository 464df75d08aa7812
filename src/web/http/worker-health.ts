import { once } from 'node:events';
import { ConfigError } from '../../lib/errors.ts';
import { ping } from '../../database/ping.ts';
import { createLimitedServer } from './listen.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import type { RunningWorker } from '../../mail/queue/worker.ts';

/**
 * Serves the health check of a worker process. Responds with 200 if the worker is alive and the database answers, or
 * with 503 otherwise. Throws a ConfigError if it cannot listen on the port.
 */
export async function serveHealth(
  { config, database }: Services,
  worker: RunningWorker,
  port: number,
): Promise<{ stop(): void }> {
  const server = createLimitedServer((request, response) => {
    if (request.url !== paths.health) return response.writeHead(404).end();
    ping(database).then(
      () => response.writeHead(worker.isAlive() ? 200 : 503).end(),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port, config.host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new ConfigError(
      `WORKER_PORT ${port} cannot be listened on (${(error as Error).message}): set it to a free port, or leave it out.`,
      { cause: error },
    );
  });
  return {
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
