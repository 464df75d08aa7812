import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** The statuses of logins, and the actions in their dropdown. */
export const actions = {
  statuses: { pending: 'Pending', active: 'Active', inactive: 'Inactive' },
  blocked: {
    wrongCodes: ({ limit }: Variables<'limit'>) =>
      `Blocked after ${limit} wrong codes or a reported sign-in. Only Reset 2FA unblocks it`,
    until: ({ time }: Variables<'time'>) => `Blocked after failed attempts, until ${time}`,
  },
  accessEnded: ({ date }: Variables<'date'>) => `Access ended on ${date}`,
  accessEnds: ({ date }: Variables<'date'>) => `Access ends on ${date}`,
  unusedEnds: ({ date }: Variables<'date'>) => `Will be deactivated on ${date} if unused`,
  invitationEnds: ({ date }: Variables<'date'>) => `Invitation will be withdrawn on ${date}`,
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
    'access-ended': 'Access has ended',
    'only-active': 'Available only for active technicians',
    'only-pending': 'Available only for pending technicians',
    'only-inactive': 'Available only for inactive technicians',
    'not-inactive': 'Not available for inactive technicians',
    'level-inactive': 'Its admin is inactive, so no one there can sign in',
    'no-two-factor': 'Two-factor authentication isn’t set up',
    'no-oauth-settings': 'No OAuth settings apply',
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
  sessionsEnd: ({ count }: Count) =>
    plural(count, { one: (n) => `${n} session ends now.`, other: (n) => `${n} sessions end now.` }),
  linksWithdrawn: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} open link is withdrawn.`,
      other: (n) => `${n} open links are withdrawn.`,
    }),
  emailsCancelled: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} queued email is cancelled.`,
      other: (n) => `${n} queued emails are cancelled.`,
    }),
  /** What will happen, on the page before a change. `inBulk` is for many logins. */
  consequences: {
    reset2fa: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We’ll email ${email} a link to set up two-factor authentication again. The link works once, for ${lifetime}.`,
      asksForPassword: 'The link asks for the password first.',
      asksForSso: 'The link asks for a sign-in with Single Sign-On first.',
      codesKept:
        'The current codes and passkeys keep working until 2FA is set up again. Then all other sessions end, and a new recovery key is shown.',
      passkeysRemoved: ({ count, names }: { count: number; names: string }) =>
        plural(count, {
          one: () => `The passkey of this login is removed at the same time: ${names}.`,
          other: (n) => `The ${n} passkeys of this login are removed at the same time: ${names}.`,
        }),
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Each link works once, for ${lifetime}. It asks for the password first, or for Single Sign-On if there is no password.`,
        codesKept:
          'The current codes and passkeys keep working until 2FA is set up again. Then all other sessions of that login end, and a new recovery key is shown.',
        passkeysRemoved: ({ count }: Count) =>
          plural(count, {
            one: () => 'One passkey is removed at the same time.',
            other: (n) => `${n} passkeys are removed at the same time.`,
          }),
      },
    },
    resetPassword: {
      newPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We’ll email ${email} a link to set a new password. The link works once, for ${lifetime}.`,
      firstPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We’ll email ${email} a link to set a password. The link works once, for ${lifetime}.`,
      passwordKept: 'The current password keeps working until the new one is set. Then all sessions end.',
      sessionsEndLater: 'Once the password is set, all sessions end.',
      twoFactorKept: 'Two-factor authentication stays as it is.',
      setsUpTwoFactor: 'Signing in with the password starts with setting up two-factor authentication.',
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) => `Each link works once, for ${lifetime}.`,
        passwordsKept:
          'The current password keeps working until the new one is set. Then all sessions of that login end.',
        withoutPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} has no password yet.`,
            other: (n) => `${n} have no password yet.`,
          }),
        withoutTwoFactor: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} hasn’t set it up yet. They’ll do so when they sign in with the new password.`,
            other: (n) =>
              `${n} haven’t set it up yet. They’ll do so when they sign in with the new password.`,
          }),
      },
    },
    resendInvitation: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We’ll email a new invitation to ${email}. Its link works once, for ${lifetime}.`,
      withSso: ({ ssoName }: Variables<'ssoName'>) =>
        `It lets them sign in with ${ssoName}, or set a password instead.`,
      olderEnd: 'Older invitations stop working.',
      inBulk: ({ lifetime, ssoName }: Variables<'lifetime' | 'ssoName'>) =>
        `Each link works once, for ${lifetime}. It lets them set a password, or sign in with ${ssoName} if OAuth settings apply.`,
    },
    linkAccount: {
      pending: ({ email, ssoName }: Variables<'email' | 'ssoName'>) =>
        `We’ll email a ${ssoName} invitation to ${email}. Its link lets them sign in with ${ssoName}, or set a password instead.`,
      active: ({ email, ssoName, lifetime }: Variables<'email' | 'ssoName' | 'lifetime'>) =>
        `We’ll email a ${ssoName} invitation to ${email}. Its link works once, for ${lifetime}.`,
      asksForPassword:
        'The link asks for their password and code first. Nothing changes until the login is linked.',
      inBulk: {
        pending: ({ count, ssoName }: Count & Variables<'ssoName'>) =>
          plural(count, {
            one: (n) =>
              `${n} is pending. The link lets them sign in with ${ssoName}, or set a password instead. Older invitations stop working.`,
            other: (n) =>
              `${n} are pending. The link lets them sign in with ${ssoName}, or set a password instead. Older invitations stop working.`,
          }),
        active: ({ count, lifetime }: Count & Variables<'lifetime'>) =>
          plural(count, {
            one: (n) =>
              `${n} is active. The link works once, for ${lifetime}, and asks for their password and code first. Nothing changes until the login is linked.`,
            other: (n) =>
              `${n} are active. Each link works once, for ${lifetime}, and asks for their password and code first. Nothing changes until the login is linked.`,
          }),
      },
    },
    unlinkAccount: {
      noSso: ({ username, ssoName }: Variables<'username' | 'ssoName'>) =>
        `${username} can no longer sign in with ${ssoName}.`,
      email: ({ email }: Variables<'email'>) => `We’ll email ${email} about the change.`,
      passwordKept: 'The password stays as it is.',
      firstPassword: 'There’s no password yet, so we’ll also email a link to set one.',
      resetLater: 'There’s no password yet. Use Reset Password once the login is active again.',
      inBulk: {
        noSso: ({ ssoName }: Variables<'ssoName'>) => `They can no longer sign in with ${ssoName}.`,
        firstPasswords: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} has no password yet, so we’ll also email them a link to set one.`,
            other: (n) => `${n} have no password yet, so we’ll also email them a link to set one.`,
          }),
        passwordsKept: 'Existing passwords stay as they are.',
      },
    },
    deactivate: {
      noSignIn: ({ username }: Variables<'username'>) =>
        `${username} can no longer sign in, until you activate it again.`,
      emailed: ({ email }: Variables<'email'>) =>
        `We’ll email ${email} to say that the login is inactive and whom to ask. The email doesn’t give the reason.`,
      kept: 'The password, two-factor authentication, the Single Sign-On link and the audit log are kept.',
      inBulk: {
        noSignIn: 'They can no longer sign in, until you activate them again.',
        emailed:
          'We’ll email each of them to say that their login is inactive and whom to ask. The email doesn’t give the reason.',
        kept: 'Passwords, two-factor authentication, Single Sign-On links and the audit log are kept.',
      },
    },
    activate: {
      signIn: ({ username }: Variables<'username'>) => `${username} can sign in again, as before.`,
      needsPassword: ({ username }: Variables<'username'>) =>
        `${username} becomes active again, but can’t sign in until a password is set.`,
      neverAccepted: ({ username }: Variables<'username'>) =>
        `${username} never accepted the invitation, so the login becomes pending again.`,
      noEmail: 'No email is sent.',
      resetAfterwards: 'No email is sent. Use Reset Password afterwards.',
      resendAfterwards: 'No email is sent. Use Resend Invitation afterwards.',
      inBulk: {
        signIn: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} can sign in again, as before.`,
            other: (n) => `${n} can sign in again, as before.`,
          }),
        needPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} can’t sign in until a password is set. Use Reset Password afterwards.`,
            other: (n) => `${n} can’t sign in until a password is set. Use Reset Password afterwards.`,
          }),
        neverAccepted: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} never accepted the invitation, so the login becomes pending again. Use Resend Invitation afterwards.`,
            other: (n) =>
              `${n} never accepted the invitation, so these logins become pending again. Use Resend Invitation afterwards.`,
          }),
      },
    },
    endSessions: {
      noSessions: 'No sessions are open.',
      signInAgain: ({ username }: Variables<'username'>) => `${username} can sign in again immediately.`,
      inBulk: 'They can sign in again immediately.',
    },
    liftBlock: {
      tryAgain: ({ username }: Variables<'username'>) => `${username} can try to sign in again immediately.`,
      countsRestart:
        'The count of failed attempts starts again, both for the username and for the email address.',
      inBulk: {
        tryAgain: 'They can try to sign in again immediately.',
        countsRestart:
          'The counts of failed attempts start again from zero, for usernames and for email addresses.',
      },
    },
    delete: {
      deleted: ({ username }: Variables<'username'>) =>
        `The login ${username} is deleted for good. To keep it for later, deactivate it instead.`,
      namesFree: ({ email }: Variables<'email'>) =>
        `The audit log keeps the name. The username and the address ${email} become available again.`,
      inBulk: {
        deactivateInstead: 'To keep their logins for later, deactivate them instead.',
        namesFree: 'The audit log keeps their names. Their usernames and addresses become available again.',
      },
    },
  },
};
