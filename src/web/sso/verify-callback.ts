import type { Request } from 'express';
import { jwtVerify } from 'jose';
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import type { Services } from '../../services.ts';
import { flowBinding } from './begin-flow.ts';
import type { FinishedFlow, ProviderAddress } from '../../sso/client/finished-flow.ts';
import { hashToken } from '../../lib/random-token.ts';
import { browserHash } from './flow-browser.ts';
import type { Provider } from '../../sso/settings/oauth-settings.ts';
import { findProviderOf } from '../../sso/settings/oauth-settings-repository.ts';
import { clientOf, CLOCK_TOLERANCE_S, type ProviderClient } from '../../sso/client/provider-client.ts';
import { ProviderError, readingProvider } from '../../sso/client/provider-error.ts';
import { readAddress, readIdentity } from '../../sso/client/provider-responses.ts';
import type { Flow, FlowPurpose } from '../../sso/client/sso-flow.ts';
import { claimFlow } from '../../sso/client/sso-flow-repository.ts';
import { SsoError, ssoErrorFrom } from '../../sso/client/sso-error.ts';

/** Some providers put groups and pictures into ID tokens. The session stores the token, so its length is limited. */
const MAX_ID_TOKEN_LENGTH = 32_000;

/**
 * Verifies a callback, and exchanges its code for the person's identity. This finishes the flow, which can be done only
 * once. Throws SsoError if the flow is unknown or used, the settings have changed, or the provider can't be used.
 */
export async function verifyCallback(
  services: Services,
  request: Request,
  adminId: number,
): Promise<FinishedFlow> {
  const flow = await claimOwnFlow(services, request, adminId);
  const { purpose } = flow;
  const provider = await findProviderOf(services.database, adminId);
  if (provider?.issuer !== flow.issuer) throw new SsoError('settings-changed', { purpose });
  try {
    return await exchange(services, request, provider, flow);
  } catch (error) {
    throw ssoErrorFrom(error, purpose);
  }
}

async function claimOwnFlow(services: Services, request: Request, adminId: number): Promise<Flow> {
  const { state } = request.query;
  const browser = browserHash(services, request);
  if (typeof state !== 'string' || browser === undefined) throw new SsoError('unknown-flow');
  const stateHash = hashToken(state);
  const claimed = await claimFlow(services.database, stateHash, browser);
  if (claimed.state !== 'taken')
    throw new SsoError(claimed.state === 'used' ? 'opened-twice' : 'unknown-flow');
  const flow = JSON.parse(services.keyring.open(claimed.sealed, flowBinding(stateHash))) as Flow;
  // Each admin has its own callback URL, so that one provider can't submit a response from another.
  if (claimed.adminId !== adminId) throw new SsoError('unknown-flow', { purpose: flow.purpose });
  return flow;
}

async function exchange(
  services: Services,
  request: Request,
  provider: Provider,
  flow: Flow,
): Promise<FinishedFlow> {
  const client = await clientOf(services, provider);
  const callback = new URL(services.config.origin + request.originalUrl);
  const { claims, idToken, accessToken } = await readingProvider(async () => {
    const tokens = await authorizationCodeGrant(client.configuration, callback, {
      expectedState: callback.searchParams.get('state') ?? '',
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    });
    const all = tokens.claims();
    if (!all || tokens.id_token === undefined) throw new ProviderError('bad-token');
    if (tokens.id_token.length > MAX_ID_TOKEN_LENGTH) throw new ProviderError('bad-token', 'too long');
    // The library has checked the claims. This checks the signature, and fetches the keys again if they have changed.
    await jwtVerify(tokens.id_token, client.keys, {
      algorithms: client.algorithms,
      clockTolerance: CLOCK_TOLERANCE_S,
    });
    return { claims: all, idToken: tokens.id_token, accessToken: tokens.access_token };
  });
  const identity = readIdentity(claims, provider.clientId);
  return {
    provider,
    purpose: flow.purpose,
    begunAt: flow.begunAt,
    identity: { issuer: identity.iss, subject: identity.sub },
    authenticatedAt: identity.auth_time == null ? null : Math.min(identity.auth_time * 1000, Date.now()),
    providerSession: identity.sid ?? null,
    idToken,
    addressOf: () => addressOf(client, claims, accessToken, flow.purpose),
  };
}

/** Reads the email address from the ID token. If it isn't there, reads it from the provider's userinfo endpoint. */
async function addressOf(
  { configuration, metadata }: ProviderClient,
  claims: { sub: string } & Record<string, unknown>,
  accessToken: string,
  purpose: FlowPurpose,
): Promise<ProviderAddress> {
  try {
    const inIdToken = claims['email'] !== undefined || metadata.userinfo_endpoint === undefined;
    const { email, email_verified: verified } = readAddress(
      inIdToken ? claims : await readingProvider(() => fetchUserInfo(configuration, accessToken, claims.sub)),
    );
    return { email: email ?? null, verified: verified === true || verified === 'true' };
  } catch (error) {
    throw ssoErrorFrom(error, purpose);
  }
}
