import { paths } from '../../paths.ts';
import { decideMail, mailActionLabels, type MailAction } from '../../mail/queue/mail-job-policy.ts';
import type { MailAttempt, MailJob } from '../../mail/queue/mail-job.ts';
import { catalogues, type Catalogue } from '../../locales/catalogues.ts';
import { mailNote, mailStates, nextStep, type MailStateName } from '../../mail/queue/mail-status.ts';

const badges: Record<MailStateName, 'active' | 'pending' | 'inactive' | 'bad'> = {
  queued: 'pending',
  sending: 'pending',
  deferred: 'pending',
  accepted: 'active',
  refused: 'bad',
  expired: 'bad',
  bounced: 'bad',
  cancelled: 'inactive',
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

export function attemptRow({ outcome, reply, endedAt }: MailAttempt, t: Catalogue) {
  return { at: endedAt, outcome: t.mail.email.results[outcome], bad: outcome === 'refused', reply };
}
