import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

/** Manage Technicians, and the pages about one technician. */
export const technicians = {
  list: {
    title: 'Manage Technicians',
    importCsv: 'Import CSV',
    exportCsv: 'Export CSV',
    add: 'Add Technician',
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Technicians are extra logins with the same access as ${adminName}. What they do is logged under their own name.`,
    searchedOnly: ({ count }: { count: number }) =>
      `Only ${number(count)} technicians were searched. To find others, search for three or more letters in a row, or add a filter.`,
    shownOnly: ({ count, shown }: { count: number; shown: number }) =>
      `More than ${number(count)} technicians match. Only the first ${number(shown)} are shown. Add a filter to narrow the list.`,
    noneOfSearched: 'None of the technicians searched match.',
    noMatch: 'No technicians match these filters.',
    showAll: 'Show all',
    empty: 'No technicians yet. We email an invitation to each one that you add.',
    addFirst: 'Add the first technician',
    caption: 'Technicians',
    selectionColumn: 'Selection and menu',
    action: 'Action',
    select: ({ email }: Variables<'email'>) => `Select ${email}`,
    menu: ({ email }: Variables<'email'>) => `Actions for ${email}`,
    actionFor: ({ email }: Variables<'email'>) => `Action for ${email}`,
    blocked: 'Blocked',
    linked: 'Linked',
    never: 'never',
  },
  /** The fields of Add Technician and Edit Technician. */
  details: {
    status: 'Status',
    admin: 'Admin',
    username: 'Username',
    email: 'Email address',
    endDate: 'Access ends on',
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `Optional. Access ends at the end of this day in the time zone ${zone}.`,
    endDateOtherZone: ({ zone, own }: Variables<'zone' | 'own'>) =>
      `Optional. Access ends at the end of this day in the time zone ${zone}. If you change the date, your time zone applies: ${own}.`,
    notes: 'Notes',
    notesHint:
      'Optional. Everyone who can manage this technician sees them, including the technicians of this admin and of those above it.',
  },
  add: {
    title: 'Add Technician',
    introduction:
      'We’ll email an invitation to the technician. Once they accept it, they have the same access as the admin you select here.',
    adminHint: 'The technician gets the same access as this admin.',
    emailHint: 'We send the invitation and all later emails for this technician to this address.',
    submit: 'Add Technician',
  },
  edit: {
    title: ({ name }: Variables<'name'>) => `Edit Technician: ${name}`,
    /** Above the form, if something needs attention. */
    notices: {
      blocked: ({ block }: Variables<'block'>) => `${block}.`,
      accessEnded: ({ date, zone }: Variables<'date' | 'zone'>) =>
        `Access ended at the end of ${date} in the time zone ${zone}. To restore it, enter a later date below or remove the date.`,
      showEmail: 'Show the email',
      deactivated: ({ actor, time }: Variables<'actor' | 'time'>) =>
        `${actor} deactivated this technician on ${time}.`,
      deactivationReason: ({ reason }: Variables<'reason'>) => `Reason: ${reason}`,
      noDeactivationReason: 'No reason was given.',
      deactivatedUnused: ({ time }: Variables<'time'>) =>
        `This technician was deactivated automatically on ${time}, because no one had signed in for too long.`,
      invitationWithdrawn: ({ time }: Variables<'time'>) =>
        `The invitation was withdrawn automatically on ${time}, because it wasn’t accepted in time.`,
      accessRule: ({ rule }: Variables<'rule'>) => `Limit: ${rule}.`,
      pendingAddress: ({
        username,
        address,
        time,
        email,
      }: Variables<'username' | 'address' | 'time' | 'email'>) =>
        `${username} can confirm the new address ${address} until ${time}. Until then, the address stays ${email}.`,
      resendAddress: 'Resend',
      cancelAddress: 'Cancel change',
    },
    invited: 'Invited',
    invitedBy: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} by ${actor}`,
    added: 'Added',
    lastLogin: 'Last login',
    lastLoginAt: ({ ago, time }: Variables<'ago' | 'time'>) => `${ago}, ${time}`,
    never: 'never',
    addressFixed: 'You can’t change the address of an inactive technician. Activate it first.',
    addressConfirmed: ({ username }: Variables<'username'>) =>
      `A new address takes effect once ${username} confirms it with the link that we’ll send to it. We’ll also notify the old address.`,
    addressAtOnce: 'A new address takes effect immediately, and we’ll send a new invitation to it.',
    ownEndDate: 'You can’t change the end date of your own access. Someone else who manages technicians can.',
    reauthenticationHint:
      'Needed only to change the address. Enter the code your authenticator app shows now.',
    submit: 'Save',
    /** What a rule will do to the technician. */
    accessRule: {
      label: 'Access rule',
      unused: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `This login will be deactivated on ${date}, unless someone signs in before then. ${adminName} set the limit to ${number(days)} days without a sign-in.`,
      invitation: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `The invitation will be withdrawn on ${date}, unless it’s accepted before then. ${adminName} set the limit to ${number(days)} days.`,
      onlyAccess: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
        `This login is kept, because no other login of its admin can sign in. ${adminName} set the limit to ${number(days)} days without a sign-in.`,
    },
    localCredentials: 'Local Credentials',
    password: 'Password',
    passwordSet: ({ time }: Variables<'time'>) => `Set ${time}`,
    noPassword: 'Not set',
    invitation: 'Invitation',
    loginWith: ({ productName }: Variables<'productName'>) => `Login with ${productName}`,
    linked: '- Linked -',
    oauthSettings: 'OAuth settings',
    twoFactor: 'Two-factor authentication',
    twoFactorOn: ({ time }: Variables<'time'>) => `On, set up ${time}`,
    noTwoFactor: 'Not set up',
    sessions: 'Sessions',
    noSessions: 'No open sessions.',
    session: ({ browser, system, address, ago }: Variables<'browser' | 'system' | 'address' | 'ago'>) =>
      `${browser} on ${system}, ${address}, last seen ${ago}`,
    emails: 'Emails',
    noEmails: 'No emails have been queued yet.',
    events: 'Recent events',
    allEvents: 'All events of this login',
    deletion: 'Delete Technician',
    deletionHint:
      'Deleting the technician ends their access immediately and can’t be undone. To keep the login for later, deactivate it instead.',
  },
};
