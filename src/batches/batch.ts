import type { ButtonAction } from '../account-actions/account-actions.ts';
import type { AdminButton } from '../admin-actions/admin-button-actions.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import type { ImportSource } from './import-source.ts';

/** What a batch does to each of its items: one of a dropdown's verbs, or an invitation. */
export type BatchAction = ButtonAction | AdminButton | 'invite';

/** Whom it is done to: technicians, levels, or the primary accounts of levels. */
export type Subjects = 'technicians' | 'admins' | 'main-admins';

/** At most so many at once. */
export const BATCH_LIMIT = 20_000;

/** So few are done before the page answers. */
export const SMALL_BATCH = 20;

export interface Batch {
  id: number;
  work: BatchAction;
  subjects: Subjects;
  /** Which were asked for, in words. */
  asked: string;
  /** How the file of an import was read. */
  source: ImportSource | null;
  reason: string;
  /** The list it was asked on, with its rules. */
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

/** What an invitation needs. */
export interface Invitation {
  username: string;
  email: string;
  notes: string;
  adminId: number;
  adminName: string;
  /** We proposed the username, because the file has none. */
  isProposed?: boolean;
}

export interface NewItem {
  /** The account or the level that something is done to; null for an invitation. */
  subjectId: number | null;
  name: string;
  /** Of an invitation, unless its line cannot be used. */
  details: Invitation | null;
  /** What was typed in a line that cannot be used. */
  typed: { username: string; admin: string } | null;
  /** The line of the file it came from. */
  line: number | null;
  /** Why it will be skipped, as things are; null: it will be done. */
  forecast: string | null;
}

export interface BatchItem extends NewItem {
  position: number;
  state: 'waiting' | 'done' | 'skipped';
  /** What was done, or why not. */
  note: string | null;
}

/** How many items there are of each kind. */
export interface Tally {
  total: number;
  /** Of those: will be done, as things were when it was asked for. */
  eligible: number;
  waiting: number;
  done: number;
  skipped: number;
}
