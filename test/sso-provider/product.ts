import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { registerClient, type Registration } from '../../src/sso/bundled-provider/register-client.ts';
import type { RunningProvider } from './running-provider.ts';

/**
 * A product that people sign in to with the provider: a client based on the certified library, with its own address.
 */
export interface Product {
  origin: string;
  redirectUri: string;
  clientId: string;
  clientSecret: string;
  configuration: Configuration;
  /** The URL at which a browser signs in. The response is checked against it. */
  begin(parameters?: Record<string, string>): Promise<Begun>;
  /** Calls the token endpoint as anyone could, authenticated by the header unless specified otherwise. */
  requestTokens(parameters: Record<string, string>, headers?: Record<string, string>): Promise<TokenResponse>;
  /** The logout tokens that it received. */
  logoutTokens: string[];
  /** Its response to a logout token. */
  answer(status: number): void;
  stop(): Promise<void>;
}

export interface TokenResponse {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export interface Begun {
  url: string;
  /** The parameters that the token endpoint requires in addition to the code. */
  verifier: string;
  state: string;
  /** Checks the callback's URL and redeems its code. */
  finish(callback: string): Promise<Signed>;
}

export interface Signed {
  claims: Record<string, unknown>;
  userinfo: Record<string, unknown>;
  idToken: string;
  accessToken: string;
}

export async function startProduct(
  { services, issuer }: RunningProvider,
  registration: Partial<Registration> = {},
): Promise<Product> {
  const logoutTokens: string[] = [];
  let status = 200;
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      if (request.method === 'POST') logoutTokens.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.writeHead(request.method === 'POST' ? status : 200, { 'Content-Type': 'text/html' });
      response.end(`<title>Product</title><h1>Product</h1><p>${request.method ?? ''}</p>`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const redirectUri = `${origin}/callback`;
  const { clientId, clientSecret } = await registerClient(services, {
    name: 'Blue Harbor Wiki',
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [`${origin}/signed-out`],
    backChannelLogoutUri: `${origin}/logout`,
    trusted: true,
    pushesRequests: false,
    ...registration,
  });
  const configuration = await discovery(
    new URL(issuer),
    clientId,
    undefined,
    ClientSecretBasic(clientSecret),
    {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to stand out; loopback is all it is for here
      execute: [allowInsecureRequests],
    },
  );

  return {
    origin,
    redirectUri,
    clientId,
    clientSecret,
    configuration,
    logoutTokens,
    answer: (next) => (status = next),
    async begin(parameters = {}) {
      const verifier = randomPKCECodeVerifier();
      const [state, nonce] = [randomState(), randomNonce()];
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...parameters,
      });
      return {
        url: url.href,
        verifier,
        state,
        async finish(callback) {
          const tokens = await authorizationCodeGrant(configuration, new URL(callback), {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          });
          const claims: Record<string, unknown> = tokens.claims() ?? {};
          const userinfo = await fetchUserInfo(configuration, tokens.access_token, String(claims['sub']));
          return { claims, userinfo, idToken: tokens.id_token ?? '', accessToken: tokens.access_token };
        },
      };
    },
    async requestTokens(parameters, headers) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: headers ?? { Authorization: basic(clientId, clientSecret) },
        body: new URLSearchParams(parameters),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Record<string, unknown>,
      };
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function basic(clientId: string, clientSecret: string): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}
