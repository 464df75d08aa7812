import type { Provider } from '../settings/oauth-settings.ts';
import type { FlowPurpose } from './sso-flow.ts';

/** The checked result of a flow: the person's identity at the provider, and the purpose of the flow. */
export interface FinishedFlow {
  provider: Provider;
  purpose: FlowPurpose;
  /** In epoch milliseconds. */
  begunAt: number;
  identity: { issuer: string; subject: string };
  /** When the person signed in at the provider, in epoch milliseconds. Null if the provider doesn't say. */
  authenticatedAt: number | null;
  /** The provider's ID (`sid`) for its session. Its sign-out requests contain it. */
  providerSession: string | null;
  idToken: string;
  /** Returns the email address that the provider sent. Throws SsoError if the provider can't be used. */
  addressOf(): Promise<ProviderAddress>;
}

export interface ProviderAddress {
  email: string | null;
  verified: boolean;
}
