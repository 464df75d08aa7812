import type { ButtonAction } from '../account-actions/account-actions.ts';
import type { AdminButton } from '../admin-actions/admin-button-actions.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { ReviewBatchAction } from '../reviews/review-batch-actions.ts';
import type { ImportSource } from './import-source.ts';

/** What a batch does with each item: one of the dropdown's actions, a decision of an access review, or an invitation. */
export type BatchAction = ButtonAction | AdminButton | ReviewBatchAction | 'invite';

/** What a batch changes: technicians, admins, the main admins of admins, or technicians in an access review. */
export type Subjects = 'technicians' | 'admins' | 'main-admins' | 'reviewed';

/** The maximum number of items in a batch. */
export const BATCH_LIMIT = 20_000;

/** Up to this many items are performed before the page responds. */
export const SMALL_BATCH = 20;

export interface Batch {
  id: number;
  action: BatchAction;
  subjects: Subjects;
  /** Describes which items were chosen, as a stored text. */
  selection: string;
  /** How the imported file was read. Null for other actions. */
  source: ImportSource | null;
  reason: string;
  /** The last day of access that a batch of an access review sets, as an ISO date. Null for other actions. */
  accessEndsOn: string | null;
  /** The path of the list the batch was started from, with its filters. */
  listPath: string;
  adminId: number;
  adminName: string;
  actorAccountId: number | null;
  actorName: string;
  origin: RequestOrigin;
  state: 'draft' | 'running' | 'finished';
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** The details that an invitation needs. */
export interface Invitation {
  username: string;
  email: string;
  notes: string;
  /** The tag of a language, or null if the line has none. */
  language?: string | null;
  /** The last day of access as an ISO date, or null if the line has none. Drafts of earlier versions lack it. */
  accessEndsOn?: string | null;
  adminId: number;
  adminName: string;
  /** The username is our proposal, because the file has none. */
  isProposed?: boolean;
}

export interface NewItem {
  /** The id of the account or admin to change. Null for an invitation. */
  subjectId: number | null;
  name: string;
  /** Null if the line is invalid, and for other actions. */
  details: Invitation | null;
  /** The values in an invalid line, as typed. */
  typed: { username: string; admin: string } | null;
  /** The line number in the imported file. */
  line: number | null;
  /** Why the item is expected to be skipped, as a stored text. Null if it is expected to be performed. */
  expectedSkip: string | null;
}

export interface BatchItem extends NewItem {
  position: number;
  /** An item is skipped if a rule forbids the action, and fails if there is an unexpected error. */
  state: 'waiting' | 'done' | 'skipped' | 'failed';
  /** What was done, or why the item was skipped or failed, as a stored text. */
  note: string | null;
}

/** The number of items in each state. */
export interface Tally {
  total: number;
  /** Items that were expected to be performed when the draft was created. */
  eligible: number;
  waiting: number;
  done: number;
  skipped: number;
  failed: number;
}
