import { startBatchWorker } from '../batches/batch-worker.ts';
import { deleteExpiredFormDrafts } from '../sessions/form-draft-repository.ts';
import { deleteDeadSessions } from '../sessions/session-repository.ts';
import { startWorker, type RunningWorker } from '../mail/queue/worker.ts';
import type { Services } from '../services.ts';
import { signInRequestHandlers } from '../sign-in/sign-in-request-handlers.ts';
import { deleteOldRequests } from '../sign-in/sign-in-request-repository.ts';
import { startSignInRequestWorker } from '../sign-in/sign-in-request-worker.ts';
import { deleteExpiredBuckets } from '../rate-limits/rate-limit-repository.ts';

/** Starts all background work: sending email, sign-in requests, batches, and deleting expired rows. */
export async function startWorkers(services: Services): Promise<RunningWorker> {
  const mail = await startWorker(services, [
    deleteDeadSessions,
    deleteExpiredBuckets,
    deleteExpiredFormDrafts,
    deleteOldRequests,
  ]);
  const requests = startSignInRequestWorker(services, signInRequestHandlers);
  const batches = startBatchWorker(services);
  return {
    isAlive: () => mail.isAlive(),
    async stop() {
      await Promise.all([requests.stop(), mail.stop(), batches.stop()]);
    },
  };
}
