import type { SeededRandom } from './seeded-random.ts';
import { iso, type Row } from './rows.ts';
import { HOUR, MINUTE, SECOND } from './times.ts';

/** The state of an email's job. */
export type MailJobState =
  'queued' | 'sending' | 'accepted' | 'deferred' | 'refused' | 'cancelled' | 'expired';

interface MailJobDetails {
  at: number;
  expiresAt: number;
  now: number;
  address: string;
  random: SeededRandom;
}

/** Returns the columns of a mail job that describe its state. */
export function mailState(state: MailJobState, { at, expiresAt, now, address, random }: MailJobDetails): Row {
  const ended = (finishedAt: number, attempts: number, reply: string | null): Row => ({
    state,
    attempts,
    next_attempt_at: iso(at),
    lease_until: null,
    reply,
    finished_at: iso(finishedAt),
  });
  const waiting = (
    attempts: number,
    nextAttempt: number,
    leaseUntil: number | null,
    reply: string | null,
  ): Row => ({
    state,
    attempts,
    next_attempt_at: iso(nextAttempt),
    lease_until: leaseUntil === null ? null : iso(leaseUntil),
    reply,
    finished_at: null,
  });
  switch (state) {
    case 'accepted':
      return ended(
        at + random.between(1, 4) * SECOND,
        1,
        `250 2.0.0 Ok: queued as ${random.uuid().slice(0, 8).toUpperCase()}`,
      );
    case 'refused':
      return ended(at + 2 * SECOND, 1, `550 5.1.1 <${address}>: Recipient address rejected: no such user`);
    case 'cancelled':
      return ended(at + 20 * MINUTE, 0, 'The account was deactivated or deleted');
    case 'expired':
      return ended(expiresAt, 75, '421 4.3.2 Service not available');
    case 'queued':
      return waiting(0, at, null, null);
    case 'sending':
      // The lease is long, so the email stays in this state while someone tries the demo.
      return waiting(0, at, now + 12 * HOUR, null);
    case 'deferred':
      return waiting(4, now + 50 * MINUTE, null, '451 4.7.1 Greylisting in action, please come back later');
  }
}
