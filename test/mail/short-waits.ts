import { mailTiming, type MailTiming } from '../../src/mail/queue/worker-timing.ts';

/** The times of a worker that retries soon. Its leases are not shorter, because they would expire on a busy machine. */
export const quick: MailTiming = {
  ...mailTiming,
  pollSeconds: 0.2,
  firstRetrySeconds: 0.5,
  firstPauseSeconds: 0.5,
};

/** For tests in which workers die, so that others claim their jobs soon. */
export const shortLeases: MailTiming = { ...quick, leaseSeconds: 2 };
