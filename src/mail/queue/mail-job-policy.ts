import type { MailJob } from './mail-job.ts';

/** What a person may do with an email. The name is also the URL segment. */
export type MailAction = 'retry' | 'cancel';

const reasons = {
  'not-refused': 'You can send an email again only if it was refused or has bounced',
  'dead-link': 'Its link no longer works. Send a new one from Manage Technicians',
  'no-account': 'Its login is inactive or deleted',
  'not-waiting': 'You can cancel an email only while it is waiting',
} as const;

export type MailDecision = { allowed: true } | { allowed: false; reason: string };

type Facts = Pick<MailJob, 'state' | 'linkState' | 'accountStatus'>;

/** Decides whether a person may retry or cancel an email. No other code decides this. */
export function decideMail(action: MailAction, job: Facts): MailDecision {
  const reason = action === 'retry' ? forbidsRetry(job) : forbidsCancel(job);
  return reason === null ? { allowed: true } : { allowed: false, reason: reasons[reason] };
}

function forbidsRetry({ state, linkState, accountStatus }: Facts): keyof typeof reasons | null {
  if (state !== 'refused' && state !== 'bounced') return 'not-refused';
  if (accountStatus === null || accountStatus === 'inactive') return 'no-account';
  return linkState === null || linkState === 'live' ? null : 'dead-link';
}

function forbidsCancel({ state }: Facts): keyof typeof reasons | null {
  return state === 'queued' || state === 'deferred' ? null : 'not-waiting';
}
