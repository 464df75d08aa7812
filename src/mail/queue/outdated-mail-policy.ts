import { messageNamed } from '../messages/catalogue.ts';
import type { MailFacts } from './mail-claim-repository.ts';
import type { CancelReason } from './mail-job-repository.ts';

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
