import type { ClaimedJob } from './mail-claim-repository.ts';

/** The intervals and time limits of a mail worker. */
export interface MailTiming {
  /** A worker that does not extend its leases for this long has died, and other workers claim its jobs. */
  leaseSeconds: number;
  /** How often it checks for jobs when no notification arrives. */
  pollSeconds: number;
  /** The delay before the second attempt of an email. It doubles with each further attempt, up to the maximum. */
  firstRetrySeconds: number;
  maxRetrySeconds: number;
  /** The first pause when the mail server is unavailable. It doubles with each further pause, up to the maximum. */
  firstPauseSeconds: number;
  maxPauseSeconds: number;
  /** How long a worker that is stopped may take to finish the emails it is sending. */
  stopSeconds: number;
}

/** When an email is sent again. */
export type RetryTiming = Pick<MailTiming, 'firstRetrySeconds' | 'maxRetrySeconds'>;

export const mailTiming: MailTiming = {
  leaseSeconds: 45,
  pollSeconds: 5,
  firstRetrySeconds: 60,
  maxRetrySeconds: 3600,
  firstPauseSeconds: 5,
  maxPauseSeconds: 300,
  stopSeconds: 8,
};

/**
 * Returns the seconds until the next attempt. The delay doubles with each attempt and has jitter. Attempts move closer
 * together before the email expires, so that the last one is not missed. If there is no time for another attempt,
 * returns the seconds until the email expires.
 */
export function nextDelay(
  { attempt, secondsLeft }: Pick<ClaimedJob, 'attempt' | 'secondsLeft'>,
  { firstRetrySeconds, maxRetrySeconds }: RetryTiming,
  random = Math.random(),
): number {
  const doubled = Math.min(firstRetrySeconds * 2 ** (attempt - 1), maxRetrySeconds);
  const delay = Math.min(doubled * (0.9 + 0.2 * random), secondsLeft / 2);
  return delay < firstRetrySeconds / 2 ? secondsLeft : delay;
}
