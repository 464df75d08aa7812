import { jwtVerify } from 'jose';
import { z } from 'zod';
import { partyOf } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { withTransaction } from '../database/transaction.ts';
import type { Services } from '../services.ts';
import type { Provider } from './oauth-settings.ts';
import { findProviderOf } from './oauth-settings-repository.ts';
import { clientOf, CLOCK_TOLERANCE_S } from './provider-client.ts';
import { ProviderError, toProviderError } from './provider-error.ts';
import { endProviderSessions } from './sso-identity-repository.ts';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const OLDEST_S = 300;

const logoutClaims = z
  .object({
    iat: z.number(),
    jti: z.string(),
    sub: z.string().optional(),
    sid: z.string().optional(),
    events: z.object({ [LOGOUT_EVENT]: z.looseObject({}) }),
    // Its absence tells a logout token from an ID token.
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

export type LogoutOutcome = 'done' | 'refused' | 'provider-away';

/** The provider says that somebody, or one of somebody's sessions, is signed out there: it is so here, too. */
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
      saidAt: new Date((claims.iat + CLOCK_TOLERANCE_S) * 1000),
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
): Promise<z.infer<typeof logoutClaims> | Exclude<LogoutOutcome, 'done'>> {
  try {
    const client = await clientOf(services, provider);
    const { payload } = await jwtVerify(logoutToken, client.keys, {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: client.algorithms,
      clockTolerance: CLOCK_TOLERANCE_S,
      maxTokenAge: OLDEST_S,
    });
    const parsed = logoutClaims.safeParse(payload);
    return parsed.success ? parsed.data : 'refused';
  } catch (error) {
    const sorted = toProviderError(error);
    if (!(sorted instanceof ProviderError)) throw error;
    return sorted.trouble === 'bad-token' ? 'refused' : 'provider-away';
  }
}
