import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';

/** The audit log. */
export const audit = {
  title: 'Audit Log',
  exportCsv: 'Export CSV',
  exportJsonLines: 'Export JSON Lines',
  introduction: 'Who did what at your admin and below. Events can’t be changed or deleted.',
  noMatch: 'No event matches these filters.',
  noEvents: 'No events yet.',
  events: 'Events',
  columns: {
    when: 'When',
    event: 'Event',
    who: 'Who',
    target: 'Target',
    changes: 'Changes',
    ipAddress: 'IP address',
  },
  filters: {
    action: 'Action',
    admin: 'Admin',
    login: 'Login number',
    outcome: 'Outcome',
    panel: 'Panel',
  },
  forAdmin: ({ admin }: Variables<'admin'>) => `for ${admin}`,
  ofAdmin: ({ admin }: Variables<'admin'>) => `of ${admin}`,
  loginNumber: ({ id }: Variables<'id'>) => `login ${id}`,
  adminNumber: ({ id }: Variables<'id'>) => `admin ${id}`,
  deleted: 'deleted',
  nowNamed: ({ name }: Variables<'name'>) => `now ${name}`,
  someone: 'Someone',
  theServer: 'The server',
  unknownLogin: 'an unknown login',
  /** What happened. `own` is for a person who acts on their own login. */
  actions: {
    invite: {
      label: 'Invited',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} invited ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} tried to invite ${target}`,
    },
    edit: {
      label: 'Edited',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} edited ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} tried to edit ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} changed their own details`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} tried to change their own details`,
      },
    },
    'reset-2fa': {
      label: 'Reset 2FA',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} reset two-factor authentication for ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to reset two-factor authentication for ${target}`,
    },
    'reset-password': {
      label: 'Reset password',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} reset the password of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to reset the password of ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} asked for a link to set their own password`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} tried to get a link to set their own password`,
      },
    },
    'resend-invitation': {
      label: 'Resent invitation',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} sent ${target} the invitation again`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to send ${target} the invitation again`,
    },
    'link-account': {
      label: 'Sent account link',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} sent ${target} a link to sign in with Single Sign-On`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to send ${target} a link to sign in with Single Sign-On`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} asked for a link to sign in with Single Sign-On`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} tried to get a link to sign in with Single Sign-On`,
      },
    },
    'unlink-account': {
      label: 'Unlinked account',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} unlinked ${target} from Single Sign-On`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to unlink ${target} from Single Sign-On`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} unlinked their own login from Single Sign-On`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} tried to unlink their own login from Single Sign-On`,
      },
    },
    deactivate: {
      label: 'Deactivated',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} deactivated ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} tried to deactivate ${target}`,
    },
    activate: {
      label: 'Activated',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} activated ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} tried to activate ${target}`,
    },
    'end-sessions': {
      label: 'Ended sessions',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} ended the sessions of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to end the sessions of ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} ended their own sessions`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} tried to end their own sessions`,
      },
    },
    'lift-block': {
      label: 'Unblocked',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} unblocked ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} tried to unblock ${target}`,
    },
    delete: {
      label: 'Deleted',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} deleted ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} tried to delete ${target}`,
    },
    'set-end-date': {
      label: 'Changed end of access',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} changed when access ends for ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to change when access ends for ${target}`,
    },
    'end-access': {
      label: 'Access ended',
      // The console ends it, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `Access ended for ${target} on the date that was set`,
      tried: ({ target }: Variables<'target'>) => `Access ended for ${target} on the date that was set`,
    },
    'deactivate-unused': {
      label: 'Deactivated unused login',
      // The console does it, but the event has no actor.
      done: ({ target }: Variables<'target'>) =>
        `${target} was deactivated automatically, because no one signed in for too long`,
      tried: ({ target }: Variables<'target'>) =>
        `${target} was deactivated automatically, because no one signed in for too long`,
    },
    'withdraw-invitation': {
      label: 'Withdrew invitation',
      done: ({ target }: Variables<'target'>) =>
        `The invitation for ${target} was withdrawn automatically, because it wasn’t accepted in time`,
      tried: ({ target }: Variables<'target'>) =>
        `The invitation for ${target} was withdrawn automatically, because it wasn’t accepted in time`,
    },
    'sign-in': {
      label: 'Signed in',
      done: ({ actor }: Variables<'actor'>) => `${actor} signed in`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to sign in`,
    },
    'sign-out': {
      label: 'Signed out',
      done: ({ actor }: Variables<'actor'>) => `${actor} signed out`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to sign out`,
    },
    'new-browser': {
      label: 'Used a new browser',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} signed in with a new browser and was notified by email`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to sign in with a new browser`,
    },
    'reject-sign-in': {
      label: 'Reported a sign-in',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} reported that someone else had signed in with their login`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to report a sign-in`,
    },
    block: {
      label: 'Blocked',
      // The console blocks, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `${target} was blocked after too many failed attempts`,
      tried: ({ target }: Variables<'target'>) => `${target} was blocked after too many failed attempts`,
    },
    'accept-invitation': {
      label: 'Accepted invitation',
      done: ({ actor }: Variables<'actor'>) => `${actor} accepted the invitation`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to accept the invitation`,
    },
    'set-password': {
      label: 'Set password',
      done: ({ actor }: Variables<'actor'>) => `${actor} set a new password`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to set a new password`,
    },
    'set-up-2fa': {
      label: 'Set up 2FA',
      done: ({ actor }: Variables<'actor'>) => `${actor} set up two-factor authentication`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to set up two-factor authentication`,
    },
    'use-recovery-key': {
      label: 'Used recovery key',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} used the recovery key to turn off two-factor authentication`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to use the recovery key`,
    },
    'renew-recovery-key': {
      label: 'Renewed recovery key',
      done: ({ actor }: Variables<'actor'>) => `${actor} got a new recovery key`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to get a new recovery key`,
    },
    'add-passkey': {
      label: 'Added passkey',
      done: ({ actor }: Variables<'actor'>) => `${actor} added a passkey`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to add a passkey`,
    },
    'rename-passkey': {
      label: 'Renamed passkey',
      done: ({ actor }: Variables<'actor'>) => `${actor} renamed a passkey`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to rename a passkey`,
    },
    'remove-passkey': {
      label: 'Removed passkey',
      done: ({ actor }: Variables<'actor'>) => `${actor} removed a passkey`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to remove a passkey`,
    },
    'add-authenticator-app': {
      label: 'Added authenticator app',
      done: ({ actor }: Variables<'actor'>) => `${actor} added an authenticator app`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to add an authenticator app`,
    },
    'remove-authenticator-app': {
      label: 'Removed authenticator app',
      done: ({ actor }: Variables<'actor'>) => `${actor} removed the authenticator app`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to remove the authenticator app`,
    },
    'forgot-password': {
      label: 'Forgot password',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} asked for a new password for ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to get a new password for ${target}`,
    },
    'sign-up': {
      label: 'Requested account',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} asked for an account for ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to get an account for ${target}`,
    },
    'change-address': {
      label: 'Changed email address',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} changed the email address of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to change the email address of ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} changed their own email address`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} tried to change their own email address`,
      },
    },
    'link-sso': {
      label: 'Linked Single Sign-On',
      done: ({ actor }: Variables<'actor'>) => `${actor} linked their login with Single Sign-On`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to link their login with Single Sign-On`,
    },
    'change-oauth-settings': {
      label: 'Changed OAuth settings',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} changed the OAuth settings of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to change the OAuth settings of ${target}`,
    },
    'change-access-rules': {
      label: 'Changed access rules',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} changed the access rules of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to change the access rules of ${target}`,
    },
    'retry-mail': {
      label: 'Sent email again',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} sent an email to ${target} again`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to send an email to ${target} again`,
    },
    'cancel-mail': {
      label: 'Cancelled email',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} cancelled an email to ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to cancel an email to ${target}`,
    },
    'bounce-mail': {
      label: 'Email bounced',
      done: ({ target }: Variables<'target'>) => `An email to ${target} could not be delivered`,
      tried: ({ target }: Variables<'target'>) => `An email to ${target} could not be delivered`,
    },
    'send-test-mail': {
      label: 'Sent test email',
      done: ({ actor }: Variables<'actor'>) => `${actor} sent a test email`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to send a test email`,
    },
    'open-foreign': {
      label: 'Tried to open something they can’t access',
      done: ({ actor }: Variables<'actor'>) => `${actor} opened something they can’t access`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to open something they can’t access`,
    },
    'create-admin': {
      label: 'Created main admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} created the main admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to create the main admin ${target}`,
    },
    'add-sub-admin': {
      label: 'Added sub-admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} added the sub-admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to add a sub-admin to ${target}`,
    },
    'rename-admin': {
      label: 'Renamed admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} renamed the admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to rename the admin ${target}`,
    },
    'move-admin': {
      label: 'Moved admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} moved the admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to move the admin ${target}`,
    },
    'deactivate-admin': {
      label: 'Deactivated admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} deactivated the admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to deactivate the admin ${target}`,
    },
    'activate-admin': {
      label: 'Activated admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} activated the admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to activate the admin ${target}`,
    },
    'delete-admin': {
      label: 'Deleted admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} deleted the admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to delete the admin ${target}`,
    },
    'add-domain': {
      label: 'Added domain',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} added the domain ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to add the domain ${target}`,
    },
    'move-domain': {
      label: 'Moved domain',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} moved the domain ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to move the domain ${target}`,
    },
    'remove-domain': {
      label: 'Removed domain',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} removed the domain ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to remove the domain ${target}`,
    },
    'add-panel': {
      label: 'Added panel',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} added the panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to add the panel ${target}`,
    },
    'change-panel': {
      label: 'Changed panel settings',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} changed the settings of the panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to change the settings of the panel ${target}`,
    },
    'renew-panel-key': {
      label: 'Replaced panel key',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} replaced the key of the panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to replace the key of the panel ${target}`,
    },
    'remove-panel': {
      label: 'Removed panel',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} removed the panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to remove the panel ${target}`,
    },
    'view-panel': {
      label: 'Viewed panel',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} viewed the panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to view the panel ${target}`,
    },
    'change-in-panel': {
      label: 'Made change in panel',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} made a change in the panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to make a change in the panel ${target}`,
    },
    'export-log': {
      label: 'Exported audit log',
      done: ({ actor }: Variables<'actor'>) => `${actor} exported the audit log`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to export the audit log`,
    },
    'export-technicians': {
      label: 'Exported technicians',
      done: ({ actor }: Variables<'actor'>) => `${actor} exported technicians`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to export technicians`,
    },
    'start-review': {
      label: 'Started access review',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} started an access review of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to start an access review of ${target}`,
    },
    'review-access': {
      label: 'Reviewed access',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} reviewed the access of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to review the access of ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} reviewed their own access`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} tried to review their own access`,
      },
    },
    'remind-reviewers': {
      label: 'Reminded reviewers',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} emailed a reminder about the access review of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to email a reminder about the access review of ${target}`,
    },
    'sign-off-review': {
      label: 'Signed off access review',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} signed off the access review of ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} tried to sign off the access review of ${target}`,
    },
    'export-review': {
      label: 'Downloaded access review report',
      done: ({ actor }: Variables<'actor'>) => `${actor} downloaded the report of an access review`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to download the report of an access review`,
    },
    'run-batch': {
      label: 'Ran batch',
      done: ({ actor }: Variables<'actor'>) => `${actor} ran a batch`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to run a batch`,
    },
    'stop-batch': {
      label: 'Stopped batch',
      done: ({ actor }: Variables<'actor'>) => `${actor} stopped a batch`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} tried to stop a batch`,
    },
  },
  outcomes: { done: 'Done', refused: 'Refused', failed: 'Failed' },
  change: ({ field, before, after }: Variables<'field' | 'before' | 'after'>) =>
    `${field}: ${before} → ${after}`,
  changeFromNothing: ({ field, after }: Variables<'field' | 'after'>) => `${field}: ${after}`,
  changeToNothing: ({ field, before }: Variables<'field' | 'before'>) => `${field}: ${before} removed`,
  fields: {
    username: 'Username',
    email: 'Email address',
    notes: 'Notes',
    timeZone: 'Time zone',
    language: 'Language',
    status: 'Status',
    accessEndsOn: 'Access ends on',
    twoFactor: 'Two-factor authentication',
    passkey: 'Passkey',
    sso: 'Single Sign-On provider',
    name: 'Name',
    slug: 'Short name',
    parent: 'Admin above',
    admin: 'Admin',
    batch: 'Batch',
    done: 'Done',
    skipped: 'Skipped',
    failed: 'Failed',
    review: 'Access review',
    decision: 'Decision',
    technicians: 'Technicians',
    undecided: 'Without a decision',
    sha256: 'SHA-256 of the report',
    state: 'OAuth settings',
    issuer: 'Issuer URL',
    'client ID': 'Client ID',
    'client secret': 'Client secret',
    scopes: 'Scopes',
    'button text': 'Button text',
    'addresses count as verified': 'Treat this provider’s email addresses as verified',
    'asks for a code': 'Also ask for this console’s code',
    'sign-out at the provider': 'Sign out at the provider too',
    'change-password URL': 'Change-password URL',
    rules: 'Access rules',
    unusedDays: 'Days without a sign-in',
    invitationDays: 'Days to accept an invitation',
    'panel origin': 'Panel’s address',
    'panel start': 'Start page',
    'panel admins': 'Who has access',
    'panel credential': 'The proxy signs in with',
    'panel read methods': 'Methods that only read',
    'panel change paths': 'Paths that always change something',
    'panel read paths': 'Paths that only read',
    'panel state': 'Panel',
    'panel secret': 'Value or password',
  },
  statuses: { active: 'active', pending: 'pending', inactive: 'inactive' },
  switches: {
    on: 'on',
    off: 'off',
    inherited: 'inherited',
    true: 'yes',
    false: 'no',
    set: 'set',
    replaced: 'replaced',
  },
  toBeConfirmed: ({ email }: Variables<'email'>) => `${email} (to be confirmed)`,
  endDate: ({ date, zone }: Variables<'date' | 'zone'>) => `${date} (${zone})`,
  /** The rule that ended the access of a login. */
  accessRule: ({ days, adminName }: Variables<'days' | 'adminName'>) => `${days} days, set by ${adminName}`,
  signedInWith: {
    passwordAndCode: 'With a password and a 2FA code',
    passkey: 'With a passkey',
    passwordAndPasskey: 'With a password and a passkey',
    provider: ({ provider }: Variables<'provider'>) => `With ${provider}`,
  },
  /** How many sessions ended. */
  sessions: ({ count }: { count: number }) =>
    plural(count, { one: (n) => `${n} session`, other: (n) => `${n} sessions` }),
  noSessions: 'No sessions',
  signedOutAtProvider: 'Signed out at the provider',
  blockedUntil: ({ time }: Variables<'time'>) => `Until ${time}`,
  blockedUntilReset: 'Until two-factor authentication is reset',
  askedOnLinkPage: 'Requested on the page of a link that no longer works',
  refusalWithAddress: ({ reason, address }: Variables<'reason' | 'address'>) => `${reason}: ${address}`,
  /** Why an attempt was refused. */
  refusals: {
    logins: {
      'not-found': 'The login no longer exists',
      'own-account': 'It was their own login',
      'primary-account': 'Not available for the login of a main admin',
      'access-ended': 'The login’s access has ended',
      'only-active': 'Available only for an active login',
      'only-pending': 'Available only for a pending login',
      'only-inactive': 'Available only for an inactive login',
      'not-inactive': 'Not available for an inactive login',
      'level-inactive': 'The login’s admin is inactive',
      'no-two-factor': 'Two-factor authentication isn’t set up',
      'no-oauth-settings': 'No OAuth settings apply',
      'already-linked': 'The login is already linked',
      'not-linked': 'The login isn’t linked',
      'not-blocked': 'The login isn’t blocked',
      'has-password': 'The login already has a password',
    },
    reviews: {
      'signed-off': 'The access review was signed off',
      deleted: 'The technician had been deleted',
      moved: 'The technician was below another admin',
      'own-access': 'It was their own access',
      'decided-since': 'Someone had decided in the meantime',
    },
    admins: {
      'not-found': 'The admin no longer exists',
      'own-level': 'It was their own admin',
      'only-active': 'Available only for an active admin',
      'only-inactive': 'Available only for an inactive admin',
      'has-sub-admins': 'The admin has sub-admins',
      'has-technicians': 'The admin has technicians',
      'has-domains': 'The admin has domains',
    },
    panels: { 'no-access': 'The login has no access to the panel' },
    sso: {
      'not-offered': 'Single Sign-On isn’t set up for this admin',
      'unknown-flow': 'The sign-in at the provider took too long, or started in another browser',
      'opened-twice': 'The response from the provider was used twice',
      cancelled: 'Cancelled at the provider',
      'provider-refused': 'The provider refused the sign-in',
      'settings-changed': 'The OAuth settings changed in the meantime',
      'not-linked': 'This provider account isn’t linked with a login',
      'not-active': 'The login isn’t active',
      'other-provider': 'The login is linked with another provider',
      'no-address': 'The provider reported no email address',
      'other-address': 'The provider reported another email address',
      'unverified-address': 'The provider didn’t say that it has verified the email address',
      'identity-taken': 'This provider account is already linked with another login',
      'link-dead': 'The link no longer works',
      'someone-else-signed-in': 'Someone else was already signed in with this browser',
      'wrong-person': 'Another account was signed in at the provider',
      'not-reauthenticated': 'The provider didn’t ask the person to sign in again',
      provider: 'The provider had a problem',
    },
  },
  event: {
    back: 'Back to the audit log',
    outcome: 'Outcome',
    reason: 'Reason',
    browser: 'Browser',
    requestId: 'Request ID',
    login: ({ id }: Variables<'id'>) => `Login ${id}`,
    allEventsOf: ({ name }: Variables<'name'>) => `All events of ${name}`,
    noChanges: 'No fields were changed.',
    field: 'Field',
    before: 'Before',
    after: 'After',
    nothing: 'none',
    position: 'Position in the audit log',
    event: 'Event',
    chain: 'Chain',
    chainPosition: ({ chain, number }: Variables<'chain' | 'number'>) => `${chain}, number ${number}`,
    hash: 'Hash',
    previousHash: 'Previous hash',
    firstInChain: 'None. This is the first event in its chain.',
  },
};
