import type { Variables } from '../../lib/language-formats.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** What will be done or was done to all items of a batch, or to some of them, such as "46 of 60 technicians were deactivated." */
const outcomes = (one: string, many: string) => (did: string) => ({
  will: {
    all: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} ${one} will be ${did}.`,
        other: (n) => `${n} ${many} will be ${did}.`,
      }),
    some: ({ count, total }: Count & { total: number }) =>
      `${number(count)} of ${number(total)} ${many} will be ${did}.`,
  },
  were: {
    all: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} ${one} was ${did}.`, other: (n) => `${n} ${many} were ${did}.` }),
    some: ({ count, total }: Count & { total: number }) =>
      plural(count, {
        one: (n) => `${n} of ${number(total)} ${many} was ${did}.`,
        other: (n) => `${n} of ${number(total)} ${many} were ${did}.`,
      }),
  },
});
const technicians = outcomes('technician', 'technicians');
const mainAdmins = outcomes('main admin', 'main admins');
const admins = outcomes('admin', 'admins');

/** The words for what a batch changes. */
const subjects = (one: string, many: string) => ({
  title: ({ action, count }: Variables<'action'> & Count) =>
    plural(count, { one: (n) => `${action}: ${n} ${one}`, other: (n) => `${action}: ${n} ${many}` }),
  ticked: ({ count }: Count) => plural(count, { one: (n) => `${n} ${one}`, other: (n) => `${n} ${many}` }),
  all: `all ${many}`,
  number: `Number of ${many}`,
});

/** Batches: bulk actions and imports. */
export const batches = {
  list: {
    title: 'Batches',
    introduction:
      'Bulk actions and imports at your admin and below. They continue when you leave the page. We keep the outcome of each item for 90 days.',
    noMatch: 'No batches match these filters.',
    empty: 'No batches yet.',
    states: { running: 'Running', finished: 'Finished' },
    counts: ({ done, skipped, total }: Record<'done' | 'skipped' | 'total', number>) =>
      `${number(done)} done, ${number(skipped)} skipped of ${number(total)}`,
    countsWithFailed: ({
      done,
      skipped,
      failed,
      total,
    }: Record<'done' | 'skipped' | 'failed' | 'total', number>) =>
      `${number(done)} done, ${number(skipped)} skipped, ${number(failed)} failed of ${number(total)}`,
  },
  form: {
    groups: { admins: 'Admin', 'main-admins': 'Main admin' },
    noAction: 'Select an action.',
    noRows: 'Select at least one row.',
    tooMany: ({ limit }: { limit: number }) =>
      `You can change up to ${number(limit)} at once. Add a filter to narrow the list.`,
  },
  invite: 'Invite',
  /** Some actions on admins have the same label as actions on logins. */
  adminAction: ({ action }: Variables<'action'>) => `${action} (admins)`,
  reviewAction: ({ action }: Variables<'action'>) => `${action} (access review)`,
  importTitle: ({ count }: Count) =>
    plural(count, { one: (n) => `Import: ${n} line`, other: (n) => `Import: ${n} lines` }),
  technicians: subjects('technician', 'technicians'),
  admins: subjects('admin', 'admins'),
  'main-admins': subjects('main admin', 'main admins'),
  reviewed: subjects('technician', 'technicians'),
  outcomes: {
    technicians: {
      invite: technicians('invited'),
      'reset-2fa': technicians('emailed a link to set up two-factor authentication again'),
      'reset-password': technicians('emailed a password reset link'),
      'resend-invitation': technicians('emailed a new invitation'),
      'link-account': technicians('emailed a Single Sign-On invitation'),
      'unlink-account': technicians('unlinked from Single Sign-On and notified by email'),
      deactivate: technicians('deactivated'),
      activate: technicians('activated'),
      'end-sessions': technicians('signed out'),
      'lift-block': technicians('unblocked'),
      delete: technicians('deleted for good'),
    },
    mainAdmins: {
      'reset-2fa': mainAdmins('emailed a link to set up two-factor authentication again'),
      'reset-password': mainAdmins('emailed a password reset link'),
      'resend-invitation': mainAdmins('emailed a new invitation'),
      'end-sessions': mainAdmins('signed out'),
      'lift-block': mainAdmins('unblocked'),
    },
    admins: {
      'deactivate-admin': admins('deactivated'),
      'activate-admin': admins('activated'),
      'delete-admin': admins('deleted for good'),
    },
    reviewed: {
      keep: technicians('kept'),
      'set-end-date': technicians('given an end date'),
      deactivate: technicians('deactivated'),
    },
  },
  start: {
    selected: ({ selection }: Variables<'selection'>) => `Selected: ${selection}.`,
    nothing: 'Nothing will be changed.',
    separateEmails: 'Each of them gets a separate email.',
    checkedAgain: 'We check each one again just before the change, and skip any that no longer qualify.',
    willBeSkipped: ({ count, reason }: Count & Variables<'reason'>) =>
      `${number(count)} will be skipped: ${reason}.`,
    onlyCreator: ({ creator }: Variables<'creator'>) =>
      `Only ${creator}, who created this batch, can start it. Nothing has changed yet.`,
    source: 'How we read the file',
    items: 'Items',
  },
  /** How we read an imported file. */
  source: {
    encoding: 'Encoding',
    separator: 'Separator',
    separators: { comma: 'Commas', semicolon: 'Semicolons', tab: 'Tabs', bar: 'Vertical bars' },
    otherSeparator: ({ character }: Variables<'character'>) => `“${character}”`,
    header: 'Header',
    headerLine: ({ line }: Variables<'line'>) => `Line ${line}`,
    fields: {
      email: 'Email address',
      username: 'Username',
      notes: 'Notes',
      admin: 'Admin',
      language: 'Language',
    },
    column: ({ heading }: Variables<'heading'>) => `Column “${heading}”`,
    withoutColumn: {
      email: 'The usernames, which are addresses',
      username: 'Proposed from the address',
      notes: 'None',
      admin: 'Your own admin',
      language: 'Same as the browser',
    },
    unused: 'Not used',
    unusedAndMore: ({ headings, count }: Variables<'headings'> & Count) =>
      `${headings} and ${number(count)} more`,
  },
  progress: {
    running: 'Running.',
    leave: 'You can leave this page. The batch continues.',
    all: 'All batches',
    startedBy: ({ actor, admin, time }: Variables<'actor' | 'admin' | 'time'>) =>
      `Started by ${actor} (${admin}) ${time}.`,
    reason: ({ reason }: Variables<'reason'>) => `Reason: ${reason}`,
    ended: ({ ended, total }: Record<'ended' | 'total', number>) => `${number(ended)} of ${number(total)}`,
    label: 'Progress',
    back: 'Back to the list',
    reload: 'Reload',
    stop: 'Stop and skip the rest',
    nothing: 'Nothing was changed.',
    skipped: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} was skipped.`, other: (n) => `${n} were skipped.` }),
    failed: ({ count }: Count) => `${number(count)} failed.`,
    skippedFor: ({ count, reason }: Count & Variables<'reason'>) => `${number(count)} skipped: ${reason}.`,
    failedFor: ({ count, reason }: Count & Variables<'reason'>) => `${number(count)} failed: ${reason}.`,
  },
  items: {
    title: 'Items',
    all: 'All',
    line: 'Line',
    email: 'Email address',
    name: 'Name',
    username: 'Username',
    proposed: ({ username }: Variables<'username'>) => `${username} (proposed)`,
    admin: 'Admin',
    outcome: 'Outcome',
    details: 'Details',
    states: { waiting: 'Waiting', done: 'Done', skipped: 'Skipped', failed: 'Failed' },
    invalid: 'Invalid',
    willBeDone: 'Will be done',
    willBeInvited: 'Will be invited',
    willBeSkipped: 'Will be skipped',
  },
  /** Why an item was skipped or failed, if its action has no reason. Batches store the names of these messages. */
  notes: {
    actorLostAccess: ({ actor }: Variables<'actor'>) => `${actor} may not do this any more`,
    stopped: ({ actor }: Variables<'actor'>) => `Stopped by ${actor}`,
    failed: 'Something went wrong. Try again',
  },
};
