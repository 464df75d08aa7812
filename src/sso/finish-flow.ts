import type { Request } from 'express';
import { jwtVerify } from 'jose';
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import type { Services } from '../services.ts';
import { flowBinding } from './begin-flow.ts';
import { browserHash, hashOf } from './flow-browser.ts';
import type { Provider } from './oauth-settings.ts';
import { findProviderOf } from './oauth-settings-repository.ts';
import { clientOf, CLOCK_TOLERANCE_S, type ProviderClient } from './provider-client.ts';
import { ProviderError } from './provider-error.ts';
import type { Flow, FlowPurpose } from './sso-flow.ts';
import { takeFlow } from './sso-flow-repository.ts';
import { SsoTrouble, troubleFrom } from './sso-trouble.ts';

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
  /** What the provider says of the e-mail address. */
  addressOf(): Promise<ProviderAddress>;
}

export interface ProviderAddress {
  email: string | null;
  verified: boolean;
}

/** Takes the way that a callback names, and has the provider say who it is. Throws SsoTrouble. */
export async function finishFlow(
  services: Services,
  request: Request,
  adminId: number,
): Promise<FinishedFlow> {
  const flow = await takeOwnFlow(services, request, adminId);
  const { purpose } = flow;
  const provider = await findProviderOf(services.database, adminId);
  if (provider?.issuer !== flow.issuer) throw new SsoTrouble('settings-changed', { purpose });
  try {
    return await exchange(services, request, provider, flow);
  } catch (error) {
    throw troubleFrom(error, purpose);
  }
}

async function takeOwnFlow(services: Services, request: Request, adminId: number): Promise<Flow> {
  const { state } = request.query;
  const browser = browserHash(services, request);
  if (typeof state !== 'string' || browser === undefined) throw new SsoTrouble('unknown-way');
  const stateHash = hashOf(state);
  const taken = await takeFlow(services.database, stateHash, browser);
  if (taken.state !== 'taken') throw new SsoTrouble(taken.state === 'used' ? 'opened-twice' : 'unknown-way');
  const flow = JSON.parse(services.keyring.open(taken.sealed, flowBinding(stateHash))) as Flow;
  // Each level's provider comes back to an address of its own, so that one cannot hand in what another gave.
  if (taken.adminId !== adminId) throw new SsoTrouble('unknown-way', { purpose: flow.purpose });
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
  const tokens = await authorizationCodeGrant(client.configuration, callback, {
    expectedState: callback.searchParams.get('state') ?? '',
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || tokens.id_token === undefined) throw new ProviderError('bad-token');
  // The claims are checked by now; the signature is checked here, with keys that may have been changed just now.
  await jwtVerify(tokens.id_token, client.keys, {
    algorithms: client.algorithms,
    clockTolerance: CLOCK_TOLERANCE_S,
  });
  const authTime = claims.auth_time;
  const sid: unknown = claims['sid'];
  return {
    provider,
    purpose: flow.purpose,
    begunAt: flow.begunAt,
    identity: { issuer: claims.iss, subject: claims.sub },
    authenticatedAt: authTime === undefined ? null : Math.min(authTime * 1000, Date.now()),
    providerSession: typeof sid === 'string' ? sid : null,
    idToken: tokens.id_token,
    addressOf: () => addressOf(client, claims, tokens.access_token, flow.purpose),
  };
}

/** From the ID token, or else from where some providers say more. */
async function addressOf(
  { configuration, metadata }: ProviderClient,
  claims: { sub: string } & Record<string, unknown>,
  accessToken: string,
  purpose: FlowPurpose,
): Promise<ProviderAddress> {
  if (claims['email'] !== undefined || metadata.userinfo_endpoint === undefined) return readAddress(claims);
  try {
    return readAddress(await fetchUserInfo(configuration, accessToken, claims.sub));
  } catch (error) {
    throw troubleFrom(error, purpose);
  }
}

function readAddress(claims: Record<string, unknown>): ProviderAddress {
  const { email, email_verified: verified } = claims;
  return {
    email: typeof email === 'string' ? email.slice(0, 254) : null,
    // Some providers send it as a string.
    verified: verified === true || verified === 'true',
  };
}
