import type { ClaimedJob, MailFacts } from './mail-claim-repository.ts';
import type { MailResult } from './mail-result-repository.ts';

const FIRST_DELAY_SECONDS = 60;
const LONGEST_DELAY_SECONDS = 3600;

/** Why a mail is not to be sent, now that its turn has come: its cause is gone, or it would only mislead. */
export function whyNotSent(
  facts: Pick<MailFacts, 'accountStatus' | 'linkState'> & { secondsLeft: number },
): { state: MailResult['state']; reply: string } | null {
  const cancelled = (reply: string) => ({ state: 'cancelled' as const, reply });
  if (facts.accountStatus === null) return cancelled('The account is deleted');
  if (facts.accountStatus === 'inactive') return cancelled('The account is inactive');
  if (facts.linkState === 'used') return cancelled('The link was used before');
  if (facts.linkState === 'replaced') return cancelled('A newer mail replaces this one');
  if (facts.linkState === 'withdrawn') return cancelled('The link was withdrawn');
  if (facts.linkState === 'expired' || facts.secondsLeft <= 0) {
    return { state: 'expired', reply: 'The relay did not take it in time' };
  }
  return null;
}

/**
 * Seconds to the next try: doubling, with jitter. Towards the end of the mail's use the tries get closer, so that
 * the last is not missed; when there is time for none, it is the end itself, at which the job expires.
 */
export function nextDelay(
  { attempt, secondsLeft }: Pick<ClaimedJob, 'attempt' | 'secondsLeft'>,
  firstDelay = FIRST_DELAY_SECONDS,
  random = Math.random(),
): number {
  const doubled = Math.min(firstDelay * 2 ** (attempt - 1), Math.max(LONGEST_DELAY_SECONDS, firstDelay));
  const delay = Math.min(doubled * (0.9 + 0.2 * random), secondsLeft / 2);
  return delay < firstDelay / 2 ? secondsLeft : delay;
}
