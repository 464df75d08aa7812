import type { Knex } from 'knex';
import { RefusedError } from '../../lib/errors.ts';
import { takeWithin, type Bucket } from '../../rate-limits/rate-limit-repository.ts';
import { addressChangeBuckets, emailBuckets } from '../../rate-limits/buckets.ts';
import { formatWait } from '../../lib/times.ts';

/**
 * Why an email is sent. People who aren't signed in can use up only a part of what an address may receive, so that they
 * cannot keep admins' emails from it. Emails from commands on the server are not limited.
 */
export type EmailCause = 'person' | 'forgot-password' | 'sign-up' | 'block' | 'operator';

/** Too many emails. Its transaction must be rolled back. */
export class EmailLimitError extends RefusedError {
  override name = 'EmailLimitError';
  readonly retryAfterSeconds: number;

  constructor(what: string, retryAfterSeconds: number) {
    super(`${what}. Try again ${formatWait(retryAfterSeconds)}`);
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}

/** Counts an email to this address. Throws EmailLimitError, before anything is written, if it has received too many. */
export async function limitEmails(sql: Knex.Transaction, address: string, cause: EmailCause): Promise<void> {
  if (cause === 'operator') return;
  await take(
    sql,
    emailBuckets(address, cause),
    'This address has received as many emails as we allow for now',
  );
}

/** Counts an address change, each of which can email a stranger. Throws EmailLimitError. */
export async function limitAddressChanges(sql: Knex.Transaction, actorId: number): Promise<void> {
  await take(
    sql,
    addressChangeBuckets(actorId),
    'You have changed as many email addresses as we allow in an hour',
  );
}

async function take(sql: Knex.Transaction, buckets: readonly Bucket[], what: string): Promise<void> {
  const taken = await takeWithin(sql, buckets);
  if (!taken.allowed) throw new EmailLimitError(what, taken.retryAfterSeconds);
}
