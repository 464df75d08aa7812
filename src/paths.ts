import type { Action } from './accounts/account-policy.ts';
import type { LinkPurpose } from './links/link.ts';

/** Every URL of the console, once. Patterns for the router carry `:parameters`; functions fill them in. */
export const paths = {
  home: '/',
  health: '/healthz',
  assets: '/assets',
  signIn: '/login',
  signInAt: (slug: string) => `/login/${slug}`,
  signInCode: '/login/code',
  recovery: '/login/recovery',
  twoFactorDisabled: '/login/two-factor-disabled',
  forgotPassword: '/forgot-password',
  twoFactorSetup: '/two-factor/setup',
  recoveryKey: '/two-factor/recovery-key',
  signOut: '/logout',
  dashboard: '/dashboard',
  technicians: '/technicians',
  newTechnician: '/technicians/new',
  technicianAction: (id: number | ':id', action: Action) => `/technicians/${id}/${action}`,
  auditLog: '/audit-log',
  mailQueue: '/mail-queue',
  profile: '/profile',
  sessions: '/sessions',
  endSession: '/sessions/end',
  endOtherSessions: '/sessions/end-others',
  link: (purpose: LinkPurpose, token: string) => `/${purpose}/${token}`,
  renewLink: (purpose: LinkPurpose, token: string) => `/${purpose}/${token}/renew`,
} as const;
