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

/** Every action that is logged. The codes are stored and hashed, so never rename one. */
export const auditActions = [
  'invite',
  'accept-invitation',
  'edit',
  'reset-2fa',
  'reset-password',
  'resend-invitation',
  'link-account',
  'unlink-account',
  'deactivate',
  'activate',
  'end-sessions',
  'lift-block',
  'delete',
  'set-end-date',
  'end-access',
  'deactivate-unused',
  'withdraw-invitation',
  'sign-in',
  'sign-out',
  'new-browser',
  'reject-sign-in',
  'block',
  'set-password',
  'set-up-2fa',
  'use-recovery-key',
  'renew-recovery-key',
  'add-passkey',
  'rename-passkey',
  'remove-passkey',
  'add-authenticator-app',
  'remove-authenticator-app',
  'forgot-password',
  'sign-up',
  'change-address',
  'link-sso',
  'change-oauth-settings',
  'change-access-rules',
  'retry-mail',
  'cancel-mail',
  'bounce-mail',
  'send-test-mail',
  'open-foreign',
  'create-admin',
  'add-sub-admin',
  'rename-admin',
  'move-admin',
  'deactivate-admin',
  'activate-admin',
  'delete-admin',
  'add-domain',
  'move-domain',
  'remove-domain',
  'add-panel',
  'change-panel',
  'renew-panel-key',
  'remove-panel',
  'view-panel',
  'change-in-panel',
  'export-log',
  'run-batch',
  'stop-batch',
  'export-technicians',
  'start-review',
  'review-access',
  'remind-reviewers',
  'sign-off-review',
  'export-review',
] as const;

/** The actions whose target is a panel. */
export const panelActions = auditActions.filter((action) => action.includes('-panel'));

export type AuditAction = (typeof auditActions)[number];

export type AuditOutcome = 'done' | 'refused' | 'failed';

export interface AuditEvent {
  action: AuditAction;
  outcome: AuditOutcome;
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
