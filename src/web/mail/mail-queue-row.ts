import { paths } from '../../paths.ts';
import { decideMail, mailActionLabels, type MailAction } from '../../mail/queue/mail-job-policy.ts';
import type { MailAttempt, MailJob } from '../../mail/queue/mail-job.ts';
import { catalogues } from '../../locales/catalogues.ts';
import { mailNote, mailStates, nextStep, type MailStateName } from '../../mail/queue/mail-status.ts';

const badges: Record<MailStateName, 'active' | 'pending' | 'inactive' | 'bad'> = {
  queued: 'pending',
  sending: 'pending',
  deferred: 'pending',
  accepted: 'active',
  refused: 'bad',
  expired: 'bad',
  cancelled: 'inactive',
};

const outcomes: Record<MailAttempt['outcome'], string> = {
  accepted: 'Accepted by relay',
  deferred: 'Not taken now',
  refused: 'Refused',
  interrupted: 'Broken off: nobody knows whether the relay took it',
};

/** Returns what one row of the queue shows for an email. */
export function mailRow(job: MailJob, timeZone: string) {
  return {
    id: job.id,
    href: paths.mailJob(job.id),
    queuedAt: job.createdAt,
    address: job.address,
    kind: catalogues.en.emails[job.message].label,
    adminName: job.adminName,
    state: { label: mailStates[job.state], kind: badges[job.state] },
    note: mailNote(job, timeZone),
    tries: job.tries,
  };
}

/** Returns links to the actions available for an email, and a hint about the next step. */
export function mailActions(job: MailJob) {
  const items = (['retry', 'cancel'] as const satisfies MailAction[])
    .filter((action) => decideMail(action, job).allowed)
    .map((action) => ({ label: mailActionLabels[action], href: paths.mailAction(job.id, action) }));
  return { items, hint: nextStep(job) };
}

/** Returns the text shown instead of the attempts if there are none. */
export function untriedNote({ finishedAt }: MailJob): string {
  return finishedAt ? 'It was never tried.' : 'Not tried yet.';
}

export function attemptRow({ outcome, reply, endedAt }: MailAttempt) {
  return { at: endedAt, outcome: outcomes[outcome], bad: outcome === 'refused', reply };
}
