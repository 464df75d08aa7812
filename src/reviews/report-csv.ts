import { csvText } from '../lib/csv-writer.ts';
import type { AccessReview, ReviewCounts, ReviewItem } from './access-review.ts';

/*
 * The report as a CSV file. It contains codes, times in UTC and stored values only, so it is the same in every language.
 * It is created once, at the sign-off, and then stored as it is, because its hash must still match if a later version
 * of this program would format it differently.
 */

const columns = [
  'record',
  'login',
  'username',
  'email',
  'admin',
  'presence',
  'status',
  'last_sign_in',
  'two_factor',
  'sso',
  'password_set',
  'access_ends_on',
  'access_ends_zone',
  'invited_by',
  'decision',
  'decision_ends_on',
  'note',
  'decided_by',
  'decided_at',
  'review',
  'started_by',
  'started_at',
  'signed_off_by',
  'signed_off_at',
  'reason',
  'technicians',
  'kept',
  'end_dates_set',
  'deactivated',
  'undecided',
  'gone',
] as const;

type CsvRecord = Partial<Record<(typeof columns)[number], string>>;

/** Who signs off, when and why. */
export interface Signing {
  by: string;
  at: Date;
  reason: string;
  counts: ReviewCounts;
}

/** Returns the names of the columns, and the record about the review as a whole. */
export function reportHead(review: AccessReview, { by, at, reason, counts }: Signing): string {
  const record: CsvRecord = {
    record: 'review',
    admin: review.adminName,
    review: String(review.id),
    started_by: review.startedBy,
    started_at: inUtc(review.startedAt),
    signed_off_by: by,
    signed_off_at: inUtc(at),
    reason,
    technicians: String(counts.total),
    kept: String(counts.keep),
    end_dates_set: String(counts['set-end-date']),
    deactivated: String(counts.deactivate),
    undecided: String(counts.undecided),
    gone: String(counts.gone),
  };
  return csvText(columns, [record], { head: true });
}

/** Returns the records of some technicians. */
export function reportLines(items: readonly ReviewItem[]): string {
  return csvText(columns, items.map(recordOf));
}

function recordOf({ facts, ...item }: ReviewItem): CsvRecord {
  const isPresent = facts.presence === 'present';
  return {
    record: 'technician',
    login: String(item.accountId),
    username: facts.username,
    email: facts.email,
    admin: facts.adminName,
    presence: facts.presence,
    status: facts.status ?? '',
    last_sign_in: zoned(facts.lastSignInAt),
    two_factor: facts.twoFactor ?? '',
    sso: isPresent ? (facts.isLinked ? 'linked' : 'not-linked') : '',
    password_set: zoned(facts.passwordSetAt),
    access_ends_on: facts.accessEndsOn ?? '',
    access_ends_zone: facts.accessEndsZone ?? '',
    invited_by: item.invitedBy ?? '',
    decision: item.decision ?? (isPresent ? 'undecided' : ''),
    decision_ends_on: item.endsOn ?? '',
    note: item.note,
    decided_by: item.decidedBy ?? '',
    decided_at: item.decidedAt ? inUtc(item.decidedAt) : '',
  };
}

const zoned = (time: string | null) => (time === null ? '' : `${time}Z`);

/** Formats a time to the second, such as "2026-12-31T09:14:00Z". */
function inUtc(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
