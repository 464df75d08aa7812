import type { Status } from '../accounts/account.ts';
import type { TwoFactorKind } from '../accounts/two-factor-kind.ts';

/** What a reviewer can decide. The codes are stored, and are in reports. */
export const reviewDecisions = ['keep', 'set-end-date', 'deactivate'] as const;

export type ReviewDecision = (typeof reviewDecisions)[number];

/** The maximum number of technicians in a review. It is the same as in a batch. */
export const REVIEW_LIMIT = 20_000;

/** An admin's review of the access of its technicians and of those below. */
export interface AccessReview {
  id: number;
  adminId: number;
  adminName: string;
  /** The ltree path of the admin. A deleted admin keeps the path that it had. */
  adminPath: string;
  /** The number of technicians at the start. */
  technicians: number;
  startedAt: Date;
  startedById: number;
  startedBy: string;
  remindedAt: Date | null;
  /** Null while the review is open. */
  signOff: SignOff | null;
}

export interface SignOff {
  at: Date;
  by: string;
  /** The IANA time zone of the person. */
  zone: string;
  /** Why technicians have no decision. Empty if all have one. */
  reason: string;
  counts: ReviewCounts;
  /** The SHA-256 of the CSV file, in hexadecimal. */
  sha256: string;
}

/** The number of technicians in a review, by what was decided. */
export interface ReviewCounts {
  total: number;
  keep: number;
  'set-end-date': number;
  deactivate: number;
  /** They still need a decision. */
  undecided: number;
  /** They were deleted or moved away before anyone decided, so they need no decision. */
  gone: number;
}

/** What a review shows about a technician: current values while it is open, and those at the sign-off in its report. */
export interface ReviewFacts {
  /** A technician who was deleted, or who moved to another branch with an admin, has only names. */
  presence: 'present' | 'moved' | 'deleted';
  username: string;
  email: string;
  adminName: string;
  status: Status | null;
  /** This time and the next are in UTC, such as "2026-12-31T09:14:00". */
  lastSignInAt: string | null;
  twoFactor: TwoFactorKind | null;
  isLinked: boolean;
  passwordSetAt: string | null;
  accessEndsOn: string | null;
  accessEndsZone: string | null;
  accessHasEnded: boolean;
}

/** A decision as it is stored. */
export interface StoredDecision {
  decision: ReviewDecision;
  /** The last day of access as an ISO date. Null for other decisions than "set-end-date". */
  endsOn: string | null;
  note: string;
}

/** A technician in a review. */
export interface ReviewItem {
  id: number;
  accountId: number;
  invitedBy: string | null;
  facts: ReviewFacts;
  decision: ReviewDecision | null;
  endsOn: string | null;
  note: string;
  decidedBy: string | null;
  decidedAt: Date | null;
}
