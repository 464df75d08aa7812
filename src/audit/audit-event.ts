/** The actor or subject of an event. Names are copied, so that the log still shows them after a deletion. */
export interface AuditParty {
  accountId: number | null;
  /** The username of a login, or the name of an admin or domain. */
  name: string;
  adminId: number;
  adminName: string;
}

/** Where a request came from. */
export interface RequestOrigin {
  address: string;
  userAgent: string;
  requestId: string;
}

/** Every action that is logged, with its label. */
export const auditActions = {
  invite: 'Invited',
  'accept-invitation': 'Accepted the invitation',
  edit: 'Edited',
  'reset-2fa': 'Reset 2FA',
  'reset-password': 'Reset Password',
  'resend-invitation': 'Resent the invitation',
  'link-account': 'Link Account',
  'unlink-account': 'Unlinked the account',
  deactivate: 'Deactivated',
  activate: 'Activated',
  'end-sessions': 'Ended sessions',
  'lift-block': 'Lifted the block',
  delete: 'Deleted',
  'sign-in': 'Signed in',
  'sign-out': 'Signed out',
  block: 'Blocked after failed attempts',
  'set-password': 'Set a password',
  'set-up-2fa': 'Set up two-factor',
  'use-recovery-key': 'Used the recovery key',
  'renew-recovery-key': 'Renewed the recovery key',
  'forgot-password': 'Asked for a password reset',
  'sign-up': 'Asked for an account',
  'change-address': 'Changed the email address',
  'link-sso': 'Linked Single Sign-On',
  'change-oauth-settings': 'Changed the OAuth settings',
  'retry-mail': 'Sent a refused mail again',
  'cancel-mail': 'Cancelled a mail',
  'send-test-mail': 'Sent a test mail',
  'open-foreign': 'Tried to open what is not theirs',
  'create-admin': 'Created the admin',
  'add-sub-admin': 'Added the sub-admin',
  'rename-admin': 'Renamed the admin',
  'move-admin': 'Moved the admin',
  'deactivate-admin': 'Deactivated the admin',
  'activate-admin': 'Activated the admin',
  'delete-admin': 'Deleted the admin',
  'add-domain': 'Added the domain',
  'move-domain': 'Handed the domain over',
  'remove-domain': 'Removed the domain',
  'export-log': 'Exported the log',
  'run-batch': 'Ran a batch',
  'stop-batch': 'Stopped a batch',
  'export-technicians': 'Exported technicians',
} as const;

export type AuditAction = keyof typeof auditActions;

/** The possible outcomes of an action, with their labels. */
export const auditOutcomes = { done: 'Done', refused: 'Refused', failed: 'Failed' } as const;

export interface AuditEvent {
  action: AuditAction;
  outcome: keyof typeof auditOutcomes;
  /** Null if no one is signed in and the account is unknown, or if the installation itself acts. */
  actor: AuditParty | null;
  subject: AuditParty | null;
  /** The changed fields. Must never include a secret. */
  changes?: Record<string, { before: string | null; after: string | null }>;
  reason?: string;
  origin: RequestOrigin;
}

/** The origin of events that come from the console itself or from a command on its server. */
export const ownOrigin: RequestOrigin = { address: '', userAgent: 'console', requestId: '' };
