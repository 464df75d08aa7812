import type { AuditAction } from '../audit/audit-event.ts';

export const linkPurposes = [
  'invitation',
  'password-reset',
  '2fa-reset',
  'sso-link',
  'address-change',
  'sign-up',
] as const;

export type LinkPurpose = (typeof linkPurposes)[number];

/** New accounts are the bundled provider's alone. */
export type ConsoleLinkPurpose = Exclude<LinkPurpose, 'sign-up'>;

/** How long a link can be used, in minutes from its creation by the database's clock. */
export const linkLifetimes: Record<LinkPurpose, number> = {
  invitation: 72 * 60,
  'password-reset': 60,
  '2fa-reset': 24 * 60,
  'sso-link': 24 * 60,
  'address-change': 24 * 60,
  'sign-up': 24 * 60,
};

export interface OneTimeLink {
  id: string;
  purpose: LinkPurpose;
  accountId: number | null;
  address: string;
  keyId: string;
  createdAt: Date;
  expiresAt: Date;
  askedAt: Date;
  askedBy: string;
  /** Within the last seven days. */
  askedLately: boolean;
  /** The action that asked for it. */
  cause: AuditAction;
  renewals: number;
  state: LinkState;
  /** When the newer link that replaced this one was made. */
  replacedAt: Date | null;
}

export type LinkState = 'live' | 'used' | 'replaced' | 'withdrawn' | 'expired';
