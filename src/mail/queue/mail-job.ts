import type { Status } from '../../accounts/account.ts';
import type { LinkPurpose } from '../../links/link.ts';
import type { MailState } from './mail-status.ts';

/** A mail job with what pages and policies need. */
export interface MailJob extends MailState {
  id: number;
  address: string;
  accountId: number | null;
  username: string | null;
  accountStatus: Status | null;
  adminId: number;
  adminName: string;
  linkPurpose: LinkPurpose | null;
  /** Number of attempts so far. */
  tries: number;
}

export interface MailAttempt {
  outcome: 'accepted' | 'deferred' | 'refused' | 'interrupted';
  reply: string;
  endedAt: Date;
}
