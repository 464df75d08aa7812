import { productVersion } from './config.ts';
import { consoleColumns, warnOfMissingKeys } from './installation/sealed-columns.ts';
import { runProcess } from './installation/run-process.ts';
import { serveMetrics } from './web/http/metrics-server.ts';
import { serveHealth } from './web/http/worker-health.ts';
import { startWorkers } from './maintenance/workers.ts';

await runProcess(async (services) => {
  const { workerPort } = services.config;
  await serveMetrics(services);
  const workers = await startWorkers(services);
  const health = workerPort === undefined ? null : await serveHealth(services, workers, workerPort);
  services.logger.info({ version: productVersion }, 'the mail worker is waiting for emails');
  void warnOfMissingKeys(services, consoleColumns);
  return {
    async stop() {
      await workers.stop();
      await health?.stop();
    },
  };
});
