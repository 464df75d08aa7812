import { messageNamed } from '../messages/catalogue.ts';
import type { ClaimedJob, MailFacts } from './mail-claim-repository.ts';
import type { CancelReason } from './mail-job-repository.ts';
import type { RetryTiming } from './mail-intervals.ts';

/**
 * Returns why an email must no longer be sent, or null if it may be sent. Its account or link may have changed since
 * it was queued, so that it would mislead its reader.
 */
export function cancelReason(
  facts: Pick<MailFacts, 'message' | 'data' | 'accountStatus' | 'about' | 'linkState'> & {
    secondsLeft: number;
  },
): CancelReason | null {
  if (facts.accountStatus === null) return 'loginDeleted';
  const isInactive = facts.accountStatus === 'inactive';
  const message = messageNamed(facts.message);
  if (message.saysInactive) {
    if (!isInactive) return 'loginActive';
  } else if (isInactive) {
    return 'loginInactive';
  }
  if (message.isOutdated && (!facts.about || message.isOutdated(facts.data as never, facts.about))) {
    return 'endChanged';
  }
  if (facts.linkState === 'used') return 'linkUsed';
  if (facts.linkState === 'replaced') return 'replaced';
  if (facts.linkState === 'withdrawn') return 'linkWithdrawn';
  return facts.linkState === 'expired' || facts.secondsLeft <= 0 ? 'expired' : null;
}

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
