import type { AuditAction } from '../audit/audit-event.ts';
import type { Catalogue } from '../locales/catalogues.ts';

export const linkPurposes = [
  'invitation',
  'password-reset',
  '2fa-reset',
  'sso-link',
  'address-change',
  'new-sign-in',
  'sign-up',
] as const;

export type LinkPurpose = (typeof linkPurposes)[number];

/** The console sends no `sign-up` links. Only the bundled provider lets people create an account. */
export type ConsoleLinkPurpose = Exclude<LinkPurpose, 'sign-up'>;

/** How long each kind of link can be used, in minutes from its creation by the database's clock. */
export const linkLifetimes: Record<LinkPurpose, number> = {
  invitation: 72 * 60,
  'password-reset': 60,
  '2fa-reset': 24 * 60,
  'sso-link': 24 * 60,
  'address-change': 24 * 60,
  'new-sign-in': 24 * 60,
  'sign-up': 24 * 60,
};

/** An action that is repeated within this many seconds doesn't send a second email with a link. */
export const REPEAT_SECONDS = 60;

/** Returns how long this kind of link can be used, for example "72 hours". */
export function linkLifetime({ formats }: Catalogue, purpose: LinkPurpose): string {
  return formats.duration(linkLifetimes[purpose]);
}

export interface OneTimeLink {
  id: string;
  purpose: LinkPurpose;
  accountId: number | null;
  address: string;
  keyId: string;
  createdAt: Date;
  expiresAt: Date;
  requestedAt: Date;
  requestedBy: string;
  /** True if `requestedAt` is within the last seven days. */
  requestedRecently: boolean;
  /** The action that requested the link. */
  cause: AuditAction;
  renewals: number;
  state: LinkState;
  /** When a newer link replaced this one, or null if none did. */
  replacedAt: Date | null;
}

export type LinkState = 'live' | 'used' | 'replaced' | 'withdrawn' | 'expired';
