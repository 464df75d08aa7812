import { workerTimes, type WorkerTimes } from '../../src/mail/queue/worker-times.ts';

/** As a worker is, with less patience. */
export const quick: WorkerTimes = {
  ...workerTimes,
  leaseSeconds: 2,
  pollSeconds: 0.2,
  firstRetrySeconds: 0.5,
  firstPauseSeconds: 0.5,
};
