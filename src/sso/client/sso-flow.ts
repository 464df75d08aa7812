/** Why a person is sent to a provider. It is fixed when the flow begins, and nothing in the callback can change it. */
export type FlowPurpose =
  | { kind: 'sign-in'; returnTo: string }
  /** Linking with an emailed link. For an active account, the flow must finish in the session that began it. */
  | { kind: 'link'; linkId: string; accountId: number; sessionHash: string | null }
  /** The first factor for an account without a password that opened an emailed 2FA reset link. */
  | { kind: 'reset-2fa'; linkId: string; accountId: number }
  /** A signed-in person confirms that it is them. The name is stored in flows, so it stays. */
  | { kind: 'proof'; accountId: number; sessionHash: string; returnTo: string };

/** The console's data for a flow. It is stored sealed. */
export interface Flow {
  purpose: FlowPurpose;
  /** The issuer that the person was sent to. Responses from any other issuer are refused. */
  issuer: string;
  nonce: string;
  verifier: string;
  /** In epoch milliseconds. */
  begunAt: number;
}

/** How long a person may take at the provider, in minutes. */
export const FLOW_MINUTES = 10;
