import type { MailJob } from './mail-job.ts';

/** What a person may do with an email. The name is also the URL segment. */
export type MailAction = 'retry' | 'cancel';

/** Why a person may not do it. The catalogues have a sentence for each. */
export type MailReason = 'not-refused' | 'dead-link' | 'no-account' | 'not-waiting';

export type MailDecision = { allowed: true } | { allowed: false; reason: MailReason };

type Facts = Pick<MailJob, 'state' | 'linkState' | 'accountStatus'>;

/** Decides whether a person may retry or cancel an email. No other code decides this. */
export function decideMail(action: MailAction, job: Facts): MailDecision {
  const reason = action === 'retry' ? forbidsRetry(job) : forbidsCancel(job);
  return reason === null ? { allowed: true } : { allowed: false, reason };
}

function forbidsRetry({ state, linkState, accountStatus }: Facts): MailReason | null {
  if (state !== 'refused' && state !== 'bounced') return 'not-refused';
  if (accountStatus === null || accountStatus === 'inactive') return 'no-account';
  return linkState === null || linkState === 'live' ? null : 'dead-link';
}

function forbidsCancel({ state }: Facts): MailReason | null {
  return state === 'queued' || state === 'deferred' ? null : 'not-waiting';
}
