import { paths } from '../../paths.ts';
import { decideMail, type MailAction } from '../../mail/queue/mail-action-policy.ts';
import type { MailAttempt, MailJob } from '../../mail/queue/mail-job.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { readText } from '../../locales/stored-text.ts';
import { mailNote, nextStep, type MailStateName } from '../../mail/queue/mail-status.ts';

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
export function mailRow(t: Catalogue, job: MailJob, timeZone: string) {
  return {
    id: job.id,
    href: paths.mailJob(job.id),
    queuedAt: job.createdAt,
    address: job.address,
    kind: t.emails[job.message].label,
    adminName: job.adminName,
    state: { label: t.mail.states[job.state], kind: badges[job.state] },
    note: mailNote(t, job, timeZone),
    tries: job.tries,
  };
}

/** Returns links to the actions available for an email, and a hint about the next step. */
export function mailActions(t: Catalogue, job: MailJob) {
  const items = (['retry', 'cancel'] as const satisfies MailAction[])
    .filter((action) => decideMail(action, job).allowed)
    .map((action) => ({ label: t.mail.actions[action].label, href: paths.mailAction(job.id, action) }));
  return { items, hint: nextStep(t, job) };
}

export function attemptRow(t: Catalogue, { outcome, reply, endedAt }: MailAttempt) {
  return {
    at: endedAt,
    outcome: t.mail.email.results[outcome],
    bad: outcome === 'refused',
    reply: readText(t, reply),
  };
}
