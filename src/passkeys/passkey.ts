import type { AuditEvent } from '../audit/audit-event.ts';

/** A passkey of a login, as pages show it. */
export interface Passkey {
  id: number;
  name: string;
  /** The host that the browser bound it to. It works only there. */
  host: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  /** The IP address that it was last used from. */
  lastUsedFrom: string | null;
}

/**
 * How the key of a passkey is stored, as the device reports it, in the values of RFC 8176: `hwk` if the key can't leave
 * its device, `swk` if devices or a password manager share it.
 */
export type PasskeyKind = 'hwk' | 'swk';

/** Returns the kind that belongs to what WebAuthn says about the device. */
export function passkeyKind(deviceType: 'singleDevice' | 'multiDevice'): PasskeyKind {
  return deviceType === 'singleDevice' ? 'hwk' : 'swk';
}

/** What a challenge is for. A browser can't use the signature for anything else. */
export type ChallengePurpose = 'add' | 'second-factor' | 'confirm' | 'sign-in';

/** Returns what the audit log says about removed and added passkeys, if there were any. */
export function changedPasskeys({
  removed,
  added = null,
}: {
  removed: readonly string[];
  added?: string | null;
}): NonNullable<AuditEvent['changes']> {
  if (removed.length === 0 && added === null) return {};
  return { passkey: { before: removed.join(', ') || null, after: added } };
}
