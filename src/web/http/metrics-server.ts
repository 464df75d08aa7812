import type { Services } from '../../services.ts';
import { listen } from './listen.ts';

/**
 * Serves `/metrics` on METRICS_PORT, if it is set, until the process ends or `stop` is called. Throws a ConfigError if
 * it can't listen on the port.
 */
export async function serveMetrics(
  services: Services,
): Promise<{ url: string; stop(): Promise<void> } | undefined> {
  const { metricsHost: host, metricsPort: port } = services.config;
  if (port === undefined) return undefined;
  // Imported only if needed, because the module uses memory even if no one reads the metrics.
  const { createMetrics } = await import('../../monitoring/metrics.ts');
  const metrics = createMetrics(services);
  const server = await listen(
    (request, response) => {
      if (request.url !== '/metrics') return response.writeHead(404).end();
      void metrics.read().then(
        (text) => response.setHeader('Content-Type', metrics.contentType).end(text),
        (error: unknown) => {
          services.logger.error({ err: error }, 'failed to read the metrics');
          response.writeHead(500).end();
        },
      );
    },
    { host, port, setting: 'METRICS_PORT' },
  );
  services.logger.info({ url: `${server.url}/metrics` }, 'serving metrics');
  return {
    url: server.url,
    async stop() {
      await server.stop();
      metrics.stop();
    },
  };
}
