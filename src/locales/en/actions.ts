import type { Variables } from '../../lib/language-formats.ts';

/** The statuses of logins, and the actions in their dropdown. */
export const actions = {
  statuses: { pending: 'Pending', active: 'Active', inactive: 'Inactive' },
  blocked: {
    wrongCodes: ({ limit }: Variables<'limit'>) =>
      `Blocked after ${limit} wrong codes. Only Reset 2FA unblocks it`,
    until: ({ time }: Variables<'time'>) => `Blocked after failed attempts, until ${time}`,
  },
  labels: {
    'reset-2fa': 'Reset 2FA',
    'reset-password': 'Reset Password',
    edit: 'Edit',
    'resend-invitation': 'Resend Invitation',
    'link-account': 'Link Account',
    'unlink-account': 'Unlink account',
    deactivate: 'Deactivate',
    activate: 'Activate',
    'end-sessions': 'End sessions',
    'lift-block': 'Unblock',
    delete: 'Delete Technician',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'This login doesn’t exist',
    'own-account': 'For your own login, use User’s Profile',
    'primary-account': 'Not available for the main admin’s login',
    'only-active': 'Available only for active technicians',
    'only-pending': 'Available only for pending technicians',
    'only-inactive': 'Available only for inactive technicians',
    'not-inactive': 'Not available for inactive technicians',
    'level-inactive': 'Its admin is inactive, so no one there can sign in',
    'no-two-factor': 'Two-factor authentication isn’t set up',
    'no-oauth-settings': 'No OAuth settings apply at this admin or above',
    'already-linked': 'Already linked',
    'not-linked': 'Not linked',
    'not-blocked': 'Not blocked',
    'has-password': 'Your login already has a password',
  },
  /** Replace reasons that mention technicians, for the login of a main admin. */
  reasonsForMainAdmins: {
    'only-active': 'Available only for an active main admin',
    'only-pending': 'Available only for a pending main admin',
  },
  title: ({ action, name }: Variables<'action' | 'name'>) => `${action}: ${name}`,
};
