import type { Request, Response } from 'express';
import {
  buildAuthorizationUrl,
  buildAuthorizationUrlWithPAR,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { TooManyRequestsError } from '../../lib/errors.ts';
import { originOf } from '../http/request-origin.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { consume } from '../../rate-limits/rate-limit-repository.ts';
import { ssoBuckets } from '../../rate-limits/rate-limits.ts';
import { hashToken } from '../../lib/random-token.ts';
import { bindBrowser } from './flow-browser.ts';
import { isBundled, type Provider } from '../../sso/settings/oauth-settings.ts';
import { clientOf, type ProviderClient } from '../../sso/client/provider-client.ts';
import { readingProvider } from '../../sso/client/provider-error.ts';
import { offersAccountCreation } from '../../sso/client/provider-findings.ts';
import type { ProviderMetadata } from '../../sso/client/provider-responses.ts';
import type { Flow, FlowPurpose } from '../../sso/client/sso-flow.ts';
import { insertFlow } from '../../sso/client/sso-flow-repository.ts';
import { ssoErrorFrom } from '../../sso/client/sso-error.ts';

/**
 * Makes the provider send the time of the sign-in. It requires a new sign-in only if the last one is over 30 days ago.
 * `max_age` is in seconds.
 */
const dated = { max_age: String(30 * 24 * 60 * 60) };

/**
 * Begins a flow and returns the URL at the provider to redirect to. Stores the flow, and sets a cookie if the browser
 * has none. `address` is the person's email address, if it is known. Throws SsoError if the provider can't be used, or
 * TooManyRequestsError if too many requests came from one network address.
 */
export async function beginFlow(
  services: Services,
  request: Request,
  response: Response,
  provider: Provider,
  purpose: FlowPurpose,
  address?: string,
): Promise<string> {
  const consumed = await consume(services.database, ssoBuckets(originOf(request).address));
  if (!consumed.allowed) throw new TooManyRequestsError(consumed.retryAfterSeconds, 'requests');
  try {
    const client = await clientOf(services, provider);
    const state = randomState();
    const flow: Flow = {
      purpose,
      issuer: provider.issuer,
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      begunAt: Date.now(),
    };
    const stateHash = hashToken(state);
    await insertFlow(services.database, {
      stateHash,
      browserHash: bindBrowser(services, request, response),
      adminId: provider.adminId,
      sealed: services.keyring.seal(JSON.stringify(flow), flowBinding(stateHash)),
    });
    const bundled = isBundled(services.config, provider);
    return await authorizationUrl(client, bundled, {
      redirect_uri: services.config.origin + paths.ssoCallback(provider.adminId),
      scope: provider.scopes,
      state,
      nonce: flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      ...authorizationParameters(purpose, client.metadata),
      ...(address !== undefined && { login_hint: address }),
      ...(address !== undefined && bundled && verifiedAddressOf(purpose, address)),
    });
  } catch (error) {
    throw ssoErrorFrom(error, purpose);
  }
}

export const flowBinding = (stateHash: string) => `sso-flow:${stateHash}`;

/** Pushes the request to the provider first (RFC 9126) if it requires that. The bundled provider always does. */
async function authorizationUrl(
  { configuration, metadata }: ProviderClient,
  bundled: boolean,
  parameters: Record<string, string>,
): Promise<string> {
  const pushes = bundled || metadata.require_pushed_authorization_requests === true;
  const build = pushes ? buildAuthorizationUrlWithPAR : buildAuthorizationUrl;
  return (await readingProvider(async () => build(configuration, parameters))).href;
}

/**
 * Tells the bundled provider that the address is verified, because only its owner can open the emailed link. A pending
 * technician may set a password in the console instead.
 */
function verifiedAddressOf(purpose: FlowPurpose, address: string): Record<string, string> {
  if (purpose.kind !== 'link') return {};
  return {
    proved_address: address,
    ...(purpose.sessionHash === null && { offers_password: 'yes' }),
  };
}

/** Returns extra parameters for the provider, such as how recent the sign-in must be. */
function authorizationParameters({ kind }: FlowPurpose, metadata: ProviderMetadata): Record<string, string> {
  switch (kind) {
    case 'link':
      return { ...dated, ...(offersAccountCreation(metadata) && { prompt: 'create' }) };
    case 'proof':
    case 'reset-2fa':
      return { max_age: '0' };
    case 'sign-in':
      return dated;
  }
}
