import { startBatchWorker } from './batches/batch-worker.ts';
import { deleteExpiredForms } from './http/kept-form-repository.ts';
import { deleteDeadSessions } from './http/session-repository.ts';
import { startWorker, type RunningWorker } from './mail/worker.ts';
import type { Services } from './services.ts';
import { deleteExpiredBuckets } from './sign-in/throttle-repository.ts';

/** All that the console does in the background: mail, batches, and forgetting what is over. */
export async function startWorkers(services: Services): Promise<RunningWorker> {
  const mail = await startWorker(services, [deleteDeadSessions, deleteExpiredBuckets, deleteExpiredForms]);
  const batches = startBatchWorker(services);
  return {
    isAlive: () => mail.isAlive(),
    async stop() {
      await Promise.all([mail.stop(), batches.stop()]);
    },
  };
}
