import { startBatchWorker } from '../batches/batch-worker.ts';
import { startWorker, type RunningWorker } from '../mail/queue/mail-worker.ts';
import type { Services } from '../services.ts';
import { signInRequestHandlers } from '../sign-in/sign-in-request-handlers.ts';
import { startSignInRequestWorker } from '../sign-in/sign-in-request-worker.ts';
import { consoleMaintenanceJobs } from './maintenance-jobs.ts';
import { startMaintenance } from './maintenance.ts';

/** Starts all background work: sending email, sign-in requests, batches and maintenance. */
export async function startWorkers(services: Services): Promise<RunningWorker> {
  const mail = await startWorker(services);
  const requests = startSignInRequestWorker(services, signInRequestHandlers);
  const batches = startBatchWorker(services);
  const maintenance = startMaintenance(services, consoleMaintenanceJobs(services));
  return {
    isAlive: () => mail.isAlive(),
    async stop() {
      await Promise.all([requests.stop(), mail.stop(), batches.stop(), maintenance.stop()]);
    },
  };
}
