import type { Services } from '../../services.ts';
import type { FinishedFlow } from './finished-flow.ts';

/** What a session that began at a provider keeps of it. */
export interface SsoSession {
  /** The level whose settings it was. */
  adminId: number;
  providerSession: string | null;
  /** For the sign-out at the provider, where the settings ask for it. */
  sealedIdToken: string | null;
  /** When they signed in there, as it says; null where it does not. Milliseconds of the epoch. */
  authenticatedAt: number | null;
}

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
