import type { Services } from '../../services.ts';
import type { FinishedFlow } from './finished-flow.ts';

/** The provider's details in a session that began with SSO. */
export interface SsoSession {
  /** The admin whose OAuth settings were used. */
  adminId: number;
  providerSession: string | null;
  /** The ID token for signing out at the provider. Null if the settings don't include that. */
  sealedIdToken: string | null;
  /** When the person signed in at the provider, in epoch milliseconds. Null if the provider doesn't say. */
  authenticatedAt: number | null;
}

/** Returns the details of a finished flow that the account's new session keeps. */
export function ssoSessionOf({ keyring }: Services, accountId: number, finished: FinishedFlow): SsoSession {
  const { provider, providerSession, authenticatedAt, idToken } = finished;
  return {
    adminId: provider.adminId,
    providerSession,
    authenticatedAt,
    sealedIdToken: provider.signOutAtProvider ? keyring.seal(idToken, idTokenBinding(accountId)) : null,
  };
}

export const idTokenBinding = (accountId: number) => `id-token:${accountId}`;
