import type { Provider } from '../settings/oauth-settings.ts';
import type { FlowPurpose } from './sso-flow.ts';

/** Who came back from the provider, and what for. Everything in it has been checked. */
export interface FinishedFlow {
  provider: Provider;
  purpose: FlowPurpose;
  /** Milliseconds of the epoch. */
  begunAt: number;
  identity: { issuer: string; subject: string };
  /** When they signed in at the provider, as it says; null where it does not. */
  authenticatedAt: number | null;
  /** The provider's name for its session, for its sign-out. */
  providerSession: string | null;
  idToken: string;
  /** What the provider says of the email address. */
  addressOf(): Promise<ProviderAddress>;
}

export interface ProviderAddress {
  email: string | null;
  verified: boolean;
}
