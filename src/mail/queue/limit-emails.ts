import type { Knex } from 'knex';
import { RefusedError } from '../../forms/form-errors.ts';
import { consumeWithin, type Bucket } from '../../rate-limits/rate-limit-repository.ts';
import { addressChangeBuckets, emailBuckets } from '../../rate-limits/rate-limits.ts';

/**
 * Why an email is sent. People who aren't signed in can use up only part of an address's limit, so that they cannot
 * block the emails that admins send to it. Emails that no person causes are not limited: those of commands on the server
 * and of the console itself.
 */
export type EmailCause = 'person' | 'forgot-password' | 'sign-up' | 'block' | 'operator' | 'console';

/** There were too many emails or address changes. The caller must roll back the transaction. */
export class EmailLimitError extends RefusedError {
  override name = 'EmailLimitError';
  readonly retryAfterSeconds: number;

  constructor(kind: 'emails' | 'addressChanges', retryAfterSeconds: number) {
    super((t) => t.validation.refused[kind]({ wait: t.formats.wait(retryAfterSeconds) }));
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}

/**
 * Counts an email to this address, in the caller's transaction. Throws EmailLimitError, before anything is written, if
 * the address has received too many.
 */
export async function limitEmails(sql: Knex.Transaction, address: string, cause: EmailCause): Promise<void> {
  if (cause === 'operator' || cause === 'console') return;
  await take(sql, emailBuckets(address, cause), 'emails');
}

/**
 * Counts an address change, because each one can send an email to a stranger. Runs in the caller's transaction. Throws
 * EmailLimitError if the actor has changed too many.
 */
export async function limitAddressChanges(sql: Knex.Transaction, actorId: number): Promise<void> {
  await take(sql, addressChangeBuckets(actorId), 'addressChanges');
}

async function take(
  sql: Knex.Transaction,
  buckets: readonly Bucket[],
  kind: 'emails' | 'addressChanges',
): Promise<void> {
  const consumed = await consumeWithin(sql, buckets);
  if (!consumed.allowed) throw new EmailLimitError(kind, consumed.retryAfterSeconds);
}
