import type { RequestOrigin } from '../audit/audit-event.ts';
import type { Transaction } from '../audit/transaction.ts';
import type { Services } from '../services.ts';
import { insertRequest } from './sign-in-request-repository.ts';
import { findCandidate } from './sign-in-repository.ts';
import type { SignInRequest } from './sign-in-request.ts';
import type { FilledBucket } from '../rate-limits/rate-limit-repository.ts';
import { lastOf } from '../rate-limits/with-rate-limit.ts';
import { recordBlock } from '../blocks/record-block.ts';
import { identifierSubject } from '../rate-limits/rate-limits.ts';

/**
 * Stores that an identifier is blocked. The worker checks whether a login has it and notifies the owner, so this takes
 * the same time for every identifier. If only the network's bucket is full, the identifier that was tried last did not
 * cause the block, so it is not stored.
 */
export async function requestBlock(
  { database, keyring }: Services,
  { identifier, full, origin }: { identifier: string; full: FilledBucket[]; origin: RequestOrigin },
): Promise<void> {
  const own = full.filter(({ subject }) => subject === identifierSubject(identifier));
  await insertRequest(database, keyring, 'block', {
    identifier: own.length > 0 ? identifier : '',
    until: lastOf(own.length > 0 ? own : full).toISOString(),
    origin,
  });
}

/** Records a block. If an active login has the identifier, notifies its owner. Runs in the caller's transaction. */
export async function handleBlock(
  _services: Services,
  transaction: Transaction,
  { identifier, until, origin }: SignInRequest,
): Promise<void> {
  const candidate = identifier === '' ? undefined : await findCandidate(transaction.sql, identifier);
  await recordBlock(
    transaction,
    candidate?.account ?? null,
    until === undefined ? null : new Date(until),
    origin,
  );
}
