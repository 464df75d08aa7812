import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { nextKeyPair } from './key-pairs.ts';
import { CLIENT_ID } from './test-provider.ts';

/** What the provider falsifies in its next responses. If it is empty, the provider is honest. */
export interface Lies {
  claims?: JWTPayload;
  /** Claims that are left out. */
  without?: string[];
  /** Signs with a key that is not published, with a shared secret, or not at all. */
  signature?: 'foreign-key' | 'shared-secret' | 'none' | 'tampered';
  /** Values that are added to or replaced in the callback. */
  callback?: Record<string, string>;
  /** The token endpoint's whole response. */
  tokenAnswer?: { status: number; body: string };
  userinfo?: Record<string, unknown>;
  /** Values that are added to or replaced in discovery. */
  discovery?: Record<string, unknown>;
  /** The whole response of discovery, of the keys or of the endpoint for pushed requests. */
  discoveryAnswer?: string;
  keysAnswer?: string;
  pushedAnswer?: { status: number; body: string };
}

export interface ForgingProvider {
  issuer: string;
  lies: Lies;
  /** The person who signs in next. */
  claims: JWTPayload;
  /** The last authorization request of the console. */
  lastRequest(): URLSearchParams;
  /** The token requests that it received. */
  tokenRequests: URLSearchParams[];
  /** A token with a valid signature. */
  sign(claims: JWTPayload, typ?: string): Promise<string>;
  signWithOtherKey(claims: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

const SUBJECT = { sub: 'subject-of-amy', email: 'amy@acme-hosting.example', email_verified: true };

/**
 * An OpenID provider that can be made to lie. It signs everyone in without a page. Several of them can share a host,
 * each at its own path.
 */
export async function startForgingProviders(paths: string[]): Promise<ForgingProvider[]> {
  const handlers = new Map<string, Handler>();
  const server = createServer((request, response) => {
    const path = paths.find((one) => request.url?.startsWith(`${one}/`)) ?? '';
    void handlers.get(path)?.(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Promise.all(
    paths.map(async (path) => {
      const { provider, handler } = await makeProvider(origin + path, async () => {
        server.closeAllConnections();
        if (server.listening) await once(server.close(), 'close');
      });
      handlers.set(path, handler);
      return provider;
    }),
  );
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function makeProvider(
  issuer: string,
  stop: () => Promise<void>,
): Promise<{ provider: ForgingProvider; handler: Handler }> {
  const own = await nextKeyPair();
  const foreign = await nextKeyPair();
  let requested = new URLSearchParams();

  const provider: ForgingProvider = {
    issuer,
    lies: {},
    claims: { ...SUBJECT },
    tokenRequests: [],
    lastRequest: () => requested,
    sign: (claims, typ = 'JWT') => signWith(own.privateKey, claims, typ),
    signWithOtherKey: (claims) => signWith(foreign.privateKey, claims, 'JWT'),
    stop,
  };

  async function signWith(
    key: CryptoKey | Uint8Array,
    claims: JWTPayload,
    typ: string,
    alg = 'RS256',
  ): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg, typ, kid: 'own' }).sign(key);
  }

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { claims = {}, without = [], signature } = provider.lies;
    const all: JWTPayload = {
      iss: issuer,
      aud: CLIENT_ID,
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce: requested.get('nonce') ?? '',
      ...provider.claims,
      ...claims,
    };
    const payload = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
    switch (signature) {
      case 'none':
        return new UnsecuredJWT(payload).encode();
      case 'foreign-key':
        return provider.signWithOtherKey(payload);
      case 'shared-secret':
        return signWith(
          new TextEncoder().encode('a secret of the console at the provider'),
          payload,
          'JWT',
          'HS256',
        );
      case 'tampered': {
        const [header, , mark] = (await provider.sign(payload)).split('.');
        const forged = Buffer.from(JSON.stringify({ ...payload, sub: 'somebody-else' })).toString(
          'base64url',
        );
        return `${header}.${forged}.${mark}`;
      }
      case undefined:
        return provider.sign(payload);
    }
  }

  async function handler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const raw = (status: number, body: string) =>
      void response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    switch (url.pathname.slice(new URL(issuer).pathname.length)) {
      case '/.well-known/openid-configuration':
        if (provider.lies.discoveryAnswer !== undefined) return raw(200, provider.lies.discoveryAnswer);
        json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          userinfo_endpoint: `${issuer}/userinfo`,
          // It also offers what no client should use.
          id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256'],
          ...provider.lies.discovery,
        });
        return;
      case '/jwks':
        if (provider.lies.keysAnswer !== undefined) return raw(200, provider.lies.keysAnswer);
        json({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'own', use: 'sig', alg: 'RS256' }] });
        return;
      case '/pushed':
        return raw(provider.lies.pushedAnswer?.status ?? 500, provider.lies.pushedAnswer?.body ?? '');
      case '/auth': {
        requested = url.searchParams;
        const back = new URL(requested.get('redirect_uri') ?? '');
        const honest = { code: 'c0de-of-the-provider', state: requested.get('state') ?? '' };
        for (const [name, value] of Object.entries({ ...honest, ...provider.lies.callback })) {
          back.searchParams.set(name, value);
        }
        response.writeHead(303, { Location: back.href }).end();
        return;
      }
      case '/token': {
        provider.tokenRequests.push(new URLSearchParams(await bodyOf(request)));
        const { tokenAnswer } = provider.lies;
        if (tokenAnswer) {
          response
            .writeHead(tokenAnswer.status, { 'Content-Type': 'application/json' })
            .end(tokenAnswer.body);
          return;
        }
        json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: await idToken() });
        return;
      }
      case '/userinfo':
        json({ sub: provider.claims.sub, ...provider.lies.userinfo });
        return;
      default:
        json({ error: 'not_found' }, 404);
    }
  }

  return { provider, handler };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
  return body;
}
