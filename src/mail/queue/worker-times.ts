/** How patient a mail worker is. */
export interface WorkerTimes {
  /** A worker that is silent for so long has died, and its jobs are taken by others. */
  leaseSeconds: number;
  /** How often it looks by itself, though nobody woke it. */
  pollSeconds: number;
  /** To the second try of a mail; it doubles from there. */
  firstRetrySeconds: number;
  /** The first pause of a relay that is down; it doubles from there. */
  firstPauseSeconds: number;
  /** For the mails in hand when it is told to stop. */
  stopSeconds: number;
}

export const workerTimes: WorkerTimes = {
  leaseSeconds: 45,
  pollSeconds: 5,
  firstRetrySeconds: 60,
  firstPauseSeconds: 5,
  stopSeconds: 8,
};
