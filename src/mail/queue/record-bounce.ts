import { ownOrigin } from '../../audit/audit-event.ts';
import { withTransaction } from '../../audit/transaction.ts';
import { catalogues } from '../../locales/catalogues.ts';
import type { Services } from '../../services.ts';
import { readBounceAddress } from './bounce-address.ts';
import { bounceJob, findJobState } from './mail-job-repository.ts';
import type { Bounce } from './read-bounce.ts';

/**
 * What a report led to. `too-early` means that the email may have been sent, but the worker has not recorded that yet.
 * `not-ours` means that none of the addresses belongs to an email of this installation.
 */
export type BounceResult = 'recorded' | 'unchanged' | 'too-early' | 'not-ours';

/**
 * Sets the status of the email that a report is about to Bounced, and logs it in the same transaction. A second report
 * about the same email changes nothing, and neither does one about an earlier attempt.
 */
export async function recordBounce(
  { database, keyring }: Pick<Services, 'database' | 'keyring'>,
  { sentTo, reason }: Bounce,
): Promise<BounceResult> {
  const sent = sentTo
    .map((address) => readBounceAddress(keyring, address))
    .find((found) => found !== undefined);
  if (sent === undefined) return 'not-ours';
  return withTransaction(database, async (transaction) => {
    const job = await bounceJob(transaction.sql, sent, reason);
    if (!job) return whyUnchanged(await findJobState(transaction.sql, sent.id));
    const { accountId, adminId, adminName, username, address, message } = job;
    transaction.audit({
      action: 'bounce-mail',
      outcome: 'done',
      actor: null,
      subject: { accountId, name: username ?? address, adminId, adminName },
      reason: `${catalogues.en.emails[message].label} to ${address}: ${reason}`,
      origin: ownOrigin,
    });
    return 'recorded';
  });
}

function whyUnchanged(state: string | undefined): BounceResult {
  if (state === undefined) return 'not-ours';
  return state === 'sending' || state === 'deferred' ? 'too-early' : 'unchanged';
}
