import { jwtVerify } from 'jose';
import { partyOf } from '../../audit/audit-party.ts';
import type { RequestOrigin } from '../../audit/audit-event.ts';
import { withTransaction } from '../../audit/transaction.ts';
import type { Services } from '../../services.ts';
import type { Provider } from '../settings/oauth-settings.ts';
import { findProviderOf } from '../settings/oauth-settings-repository.ts';
import { clientOf, CLOCK_TOLERANCE_S } from '../client/provider-client.ts';
import { ProviderError, readingProvider } from '../client/provider-error.ts';
import { readLogout, type LogoutClaims } from '../client/provider-responses.ts';
import { endProviderSessions } from './sso-identity-repository.ts';

const MAX_AGE_SECONDS = 300;

export type LogoutOutcome = 'done' | 'refused' | 'provider-away';

/**
 * Ends a person's SSO sessions, or one of them, because the provider says that they signed out there. Runs in a
 * transaction of its own. Returns `refused` if the logout token is not valid or the admin has no provider, or
 * `provider-away` if the provider can't be used right now.
 */
export async function backChannelLogout(
  services: Services,
  adminId: number,
  logoutToken: string,
  origin: RequestOrigin,
): Promise<LogoutOutcome> {
  const provider = await findProviderOf(services.database, adminId);
  if (!provider) return 'refused';
  const claims = await readLogoutToken(services, provider, logoutToken);
  if (typeof claims === 'string') return claims;
  await withTransaction(services.database, async (transaction) => {
    const ended = await endProviderSessions(transaction.sql, {
      issuer: provider.issuer,
      subject: claims.sub ?? null,
      providerSession: claims.sid ?? null,
      issuedAt: new Date((claims.iat + CLOCK_TOLERANCE_S) * 1000),
    });
    for (const account of ended) {
      transaction.audit({
        action: 'sign-out',
        outcome: 'done',
        actor: partyOf(account),
        subject: partyOf(account),
        reason: 'signed out at the provider',
        origin,
      });
    }
  });
  return 'done';
}

async function readLogoutToken(
  services: Services,
  provider: Provider,
  logoutToken: string,
): Promise<LogoutClaims | Exclude<LogoutOutcome, 'done'>> {
  try {
    const client = await clientOf(services, provider);
    return await readingProvider(async () => {
      const { payload } = await jwtVerify(logoutToken, client.keys, {
        issuer: provider.issuer,
        audience: provider.clientId,
        algorithms: client.algorithms,
        clockTolerance: CLOCK_TOLERANCE_S,
        maxTokenAge: MAX_AGE_SECONDS,
      });
      return readLogout(payload);
    });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return error.errorCode === 'bad-token' ? 'refused' : 'provider-away';
  }
}
