import type { Status } from '../../accounts/account.ts';
import type { LinkPurpose } from '../../links/link.ts';
import type { MailState } from './mail-status.ts';

/** A mail job as pages and policies see it. */
export interface MailJob extends MailState {
  id: number;
  address: string;
  accountId: number | null;
  username: string | null;
  accountStatus: Status | null;
  adminId: number;
  adminName: string;
  linkPurpose: LinkPurpose | null;
  /** Tries that were made. */
  tries: number;
}

export interface MailAttempt {
  outcome: 'accepted' | 'deferred' | 'refused' | 'interrupted';
  reply: string;
  endedAt: Date;
}
