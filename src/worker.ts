import { startBatchWorker } from './batches/batch-worker.ts';
import { runProcess } from './installation/run-process.ts';
import { serveHealth } from './mail/worker-health.ts';
import { startWorker } from './mail/worker.ts';

await runProcess(async (services) => {
  const { workerPort } = services.config;
  const worker = await startWorker(services);
  const batches = startBatchWorker(services);
  const health = workerPort === undefined ? null : await serveHealth(services, worker, workerPort);
  services.logger.info('the mail worker waits for mail');
  return {
    async stop() {
      health?.stop();
      await Promise.all([worker.stop(), batches.stop()]);
    },
  };
});
