/** Why somebody is on the way to a provider and back. It is fixed when the way begins, and nothing in the callback changes it. */
export type FlowPurpose =
  | { kind: 'sign-in'; returnTo: string }
  /** Linking by a mailed link. An active account's is finished in the session that began it. */
  | { kind: 'link'; linkId: string; accountId: number; sessionHash: string | null }
  /** The first factor of an account without a password, for a mailed 2FA reset. */
  | { kind: 'reset-2fa'; linkId: string; accountId: number }
  /** A fresh proof of somebody who is signed in. */
  | { kind: 'proof'; accountId: number; sessionHash: string; returnTo: string };

/** What the console keeps of a way while it lasts. */
export interface Flow {
  purpose: FlowPurpose;
  /** The issuer that was asked: whatever comes back from another is refused. */
  issuer: string;
  nonce: string;
  verifier: string;
  /** Milliseconds of the epoch. */
  begunAt: number;
}

export const FLOW_MINUTES = 10;
