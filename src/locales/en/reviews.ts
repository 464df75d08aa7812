import type { Variables } from '../../lib/language-formats.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Access reviews. */
export const reviews = {
  /** What reviewers decide. Batches store the names of these messages, so don't rename them. */
  decisions: { keep: 'Keep', 'set-end-date': 'Set an end date', deactivate: 'Deactivate' },
  undecided: 'Not decided',
  gone: 'No longer here',
  /** Why a decision is not possible. Batches store the names of these messages too. */
  reasons: {
    'signed-off': 'This review is signed off, so it can’t be changed',
    deleted: 'This technician has been deleted, so no decision is needed',
    moved: 'This technician is now below another admin, so no decision is needed',
    'own-access': 'You can’t decide about your own access. Someone else has to',
    'decided-since': 'Someone decided about this technician after you selected it',
  },
  list: {
    title: 'Access Reviews',
    introduction:
      'In an access review, you decide whether each technician of your admin and of all admins below it still needs access. We keep the report of each review.',
    start: 'Start a review',
    continue: 'Continue the open review',
    noMatch: 'No reviews match these filters.',
    empty: 'No reviews yet.',
    states: { open: 'Open', 'signed-off': 'Signed off' },
    startedBy: ({ actor }: Variables<'actor'>) => `by ${actor}`,
    signedOff: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} by ${actor}`,
    decided: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `${number(decided)} of ${number(total)} decided`,
  },
  start: {
    title: 'Start an access review',
    snapshot: ({ count }: Count) =>
      plural(count, {
        one: (n) => `The review will include ${n} technician of your admin or of an admin below it.`,
        other: (n) =>
          `The review will include the ${n} technicians of your admin and of all admins below it.`,
      }),
    later: 'Technicians who are added later won’t be included.',
    decide:
      'You, or anyone else who manages these technicians, decides about each of them. Each decision takes effect immediately.',
    submit: 'Start the review',
    noTechnicians: 'There are no technicians to review',
    tooMany: ({ limit }: { limit: number }) =>
      `A review can have up to ${number(limit)} technicians. Ask the admins below to start their own reviews`,
  },
  page: {
    title: ({ admin }: Variables<'admin'>) => `Access review: ${admin}`,
    introduction: ({ actor, time }: Variables<'actor' | 'time'>) =>
      `Started by ${actor} ${time}. Does each of these technicians still need access?`,
    progress: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Technicians with a decision: ${number(decided)} of ${number(total)}.`,
    progressLabel: 'Progress',
    goneCount: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technician was deleted or moved to another admin and needs no decision.`,
        other: (n) => `${n} technicians were deleted or moved to another admin and need no decision.`,
      }),
    added: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technician was added after the start and isn’t in this review.`,
        other: (n) => `${n} technicians were added after the start and aren’t in this review.`,
      }),
    all: 'All',
    remind: 'Email a reminder',
    signOff: 'Sign off',
    noMatch: 'No technicians match these filters.',
    decide: 'Decide',
    decideOn: ({ email }: Variables<'email'>) => `Decide about ${email}`,
    keepOne: ({ email }: Variables<'email'>) => `Keep ${email}`,
    change: 'Change',
    by: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    until: ({ date }: Variables<'date'>) => `Until ${date}`,
    self: 'This is you. Someone else has to decide.',
    presence: { moved: 'Moved to another admin', deleted: 'Deleted' },
    noPassword: 'none',
  },
  decision: {
    title: ({ name }: Variables<'name'>) => `Decide about ${name}`,
    technician: 'Technician',
    lastDecision: 'Last decision',
    decidedBy: 'Decided by',
    label: 'Decision',
    hints: {
      keep: 'Nothing changes.',
      'set-end-date': 'Access ends at the end of the day that you enter below.',
      deactivate:
        'The technician can’t sign in any more, all sessions end, and we notify them by email. You can activate them again later.',
    },
    notAvailable: ({ decision, reason }: Variables<'decision' | 'reason'>) => `${decision}: ${reason}`,
    endsOn: 'Access ends on',
    endsOnHint: ({ zone }: Variables<'zone'>) =>
      `Only for “Set an end date”. The last day of access in the time zone ${zone}.`,
    note: 'Note',
    noteHint:
      'Optional. It’s in the report and the audit log. If you deactivate the technician, it’s also the reason on Edit Technician.',
    noteTooLong: ({ limit }: { limit: number }) => `Note must be ${number(limit)} characters or fewer.`,
    missing: 'Select a decision.',
    replaces:
      'A new decision replaces the last one, and the log keeps both. “Keep” doesn’t undo an end date or a deactivation.',
    submit: 'Save decision',
  },
  /** What a decision about many technicians does. */
  consequences: {
    keep: 'The decision is recorded. Their access doesn’t change.',
    endDate: 'Their access ends at the end of that day. If they already have an end date, it’s replaced.',
    reminders: 'They and their main admins get a reminder 14, 7 and 1 days before.',
  },
  remind: {
    title: 'Email a reminder',
    emails: ({ emails }: Variables<'emails'>) => `We’ll email ${emails}.`,
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `The email says that ${n} technician has no decision yet.`,
        other: (n) => `The email says that ${n} technicians have no decision yet.`,
      }),
    complete: 'The email says that all technicians have a decision, so the review can be signed off.',
    once: ({ pause }: Variables<'pause'>) => `You can send the next reminder in ${pause}.`,
    submit: 'Send reminder',
    tooSoon: ({ pause, wait }: Variables<'pause' | 'wait'>) =>
      `A reminder was sent in the last ${pause}. Try again ${wait}`,
    noOne: 'Neither the main admin nor the person who started the review can sign in',
  },
  signOff: {
    title: ({ admin }: Variables<'admin'>) => `Sign off the access review of ${admin}`,
    complete: ({ count }: Count) =>
      plural(count, {
        one: () => 'The technician has a decision, or needs none.',
        other: (n) => `All ${n} technicians have a decision, or need none.`,
      }),
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technician has no decision. The report will say so. Enter a reason.`,
        other: (n) => `${n} technicians have no decision. The report will say so. Enter a reason.`,
      }),
    final: 'After the sign-off, no one can change the decisions or the report.',
    report: 'The report shows each technician as they are now. Its SHA-256 is recorded in the audit log.',
    countLabel: 'Number of technicians without a decision',
    changed: 'The number of technicians without a decision has changed. Check it and sign off again.',
    undecidedList: 'Technicians without a decision',
    more: ({ count }: Count) => `Show all ${number(count)}`,
    submit: 'Sign off',
  },
  report: {
    title: ({ admin }: Variables<'admin'>) => `Access review report: ${admin}`,
    csv: 'Download CSV',
    started: 'Started',
    signedOff: 'Signed off',
    byAt: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    technicians: 'Technicians',
    reason: 'Reason for missing decisions',
    sha256: 'SHA-256 of the CSV file',
    check: ({ file }: Variables<'file'>) =>
      `To check the downloaded file, run sha256sum ${file} and compare the value with the one here and in the audit log.`,
    asSignedOff: 'The report shows the values at the time of the sign-off.',
    columns: {
      technician: 'Technician',
      admin: 'Admin',
      status: 'Status',
      lastLogin: 'Last login',
      twoFactor: '2FA',
      sso: 'SSO',
      password: 'Password set',
      endDate: 'Access ends on',
      inviter: 'Invited by',
      decision: 'Decision',
      note: 'Note',
    },
  },
  dashboard: {
    title: 'Access review',
    never: 'No access review has been signed off yet.',
    last: ({ ago, actor }: Variables<'ago' | 'actor'>) => `${actor} signed off the last one ${ago}.`,
    report: 'Show the report',
    open: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `A review is open. Technicians with a decision: ${number(decided)} of ${number(total)}.`,
    continue: 'Continue the review',
    start: 'Start a review',
  },
};
