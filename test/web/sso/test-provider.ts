import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { exportJWK, type JWK } from 'jose';
import type Provider from 'oidc-provider';
import type { ClientMetadata, Configuration } from 'oidc-provider';
import { nextKeyPair } from './key-pairs.ts';

/** Someone with an account at the provider. */
interface ProviderAccount {
  subject: string;
  email?: string;
  /** The value as the provider sends it: some send none, some send a string. */
  emailVerified?: boolean | 'true' | 'false';
}

/** The differences between the providers that people use. */
export interface Flavour {
  /** Part of the issuer. Some have a tenant or a realm there. */
  path: string;
  /** Whether the ID token contains the email address, or only the userinfo endpoint. */
  addressInIdToken: boolean;
  /** RFC 9207: the callback names its provider. */
  issuerInCallback: boolean;
  createsAccounts: boolean;
  signsOut: boolean;
  backChannel: boolean;
  /** Every client gets different subjects. */
  pairwise: boolean;
  authentication: 'client_secret_basic' | 'client_secret_post';
}

export const flavours = {
  'Entra ID': {
    path: '/11111111-2222-3333-4444-555555555555/v2.0',
    addressInIdToken: true,
    issuerInCallback: false,
    createsAccounts: false,
    signsOut: true,
    backChannel: false,
    pairwise: true,
    authentication: 'client_secret_post',
  },
  Google: {
    path: '',
    addressInIdToken: true,
    issuerInCallback: false,
    createsAccounts: false,
    signsOut: false,
    backChannel: false,
    pairwise: false,
    authentication: 'client_secret_post',
  },
  Okta: {
    path: '/oauth2/default',
    addressInIdToken: false,
    issuerInCallback: false,
    createsAccounts: false,
    signsOut: true,
    backChannel: false,
    pairwise: false,
    authentication: 'client_secret_basic',
  },
  Keycloak: {
    path: '/realms/acme',
    addressInIdToken: true,
    issuerInCallback: true,
    createsAccounts: true,
    signsOut: true,
    backChannel: true,
    pairwise: false,
    authentication: 'client_secret_basic',
  },
} satisfies Record<string, Flavour>;

export type FlavourName = keyof typeof flavours;

// The library warns of missing features that a provider for real people should have, which is not useful here.
const { warn } = console;
console.warn = (...words: unknown[]) => {
  if (!String(words[0]).includes('oidc-provider')) warn(...words);
};

const { default: OpenIdProvider, interactionPolicy } = await import('oidc-provider');

export const CLIENT_ID = 'mail-assure';
export const CLIENT_SECRET = 'a secret of the console at the provider';

export interface TestProvider {
  issuer: string;
  accounts: Map<string, ProviderAccount>;
  /** The requests to its authorization endpoint, oldest first. */
  requests: URLSearchParams[];
  /** Runs before it responds to a request for this path, such as `/token`. */
  whileWaiting: { path: string; change: () => Promise<unknown> } | undefined;
  /** From now on it signs with a new key. */
  rotateKeys(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  /** The console's origin, and the IDs of the admins that it registers. */
  consoleUrl: string;
  adminIds: number[];
  flavour?: FlavourName;
  client?: Partial<ClientMetadata>;
  port?: number;
}

/** A real OpenID provider, set up like one of those that people use. Signing in there takes a name, but no password. */
export async function startTestProvider({
  consoleUrl,
  adminIds,
  flavour: name = 'Keycloak',
  client = {},
  port = 0,
}: Options): Promise<TestProvider> {
  const flavour: Flavour = flavours[name];
  const accounts = new Map<string, ProviderAccount>();
  const requests: URLSearchParams[] = [];
  const app = express();
  const server: Server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = origin + flavour.path;
  let provider = await makeProvider();

  app.use(flavour.path || '/', (request, response) => {
    if (request.path === '/auth') requests.push(new URL(request.originalUrl, origin).searchParams);
    if (!flavour.issuerInCallback) dropIssuer(response);
    if (request.path.startsWith('/interaction/')) return interact(request, response);
    const { whileWaiting } = started;
    const ready = request.path === whileWaiting?.path ? whileWaiting.change() : Promise.resolve();
    void ready.then(() => provider.callback()(request, response));
  });

  async function makeProvider(): Promise<Provider> {
    const key = await newKey();
    const created = new OpenIdProvider(issuer, configurationOf(key, [clientOf()]));
    created.use(async (context, next) => {
      await next();
      const route: unknown = (context as { oidc?: { route?: string } }).oidc?.route;
      if (route === 'discovery') adjustDiscovery(context.body as Record<string, unknown>);
    });
    return created;
  }

  function clientOf(): ClientMetadata {
    return {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: adminIds.map((id) => `${consoleUrl}/sso/callback/${id}`),
      post_logout_redirect_uris: [`${consoleUrl}/login`],
      token_endpoint_auth_method: flavour.authentication,
      ...(flavour.backChannel && {
        backchannel_logout_uri: `${consoleUrl}/sso/back-channel-logout/${adminIds[0] ?? 0}`,
        backchannel_logout_session_required: true,
      }),
      ...client,
    };
  }

  function configurationOf(key: JWK, clients: ClientMetadata[]): Configuration {
    const policy = interactionPolicy.base();
    if (flavour.createsAccounts)
      policy.add(new interactionPolicy.Prompt({ name: 'create', requestable: true }), 0);
    return {
      clients,
      jwks: { keys: [key] },
      cookies: { keys: ['cookies of the test provider'] },
      claims: { openid: ['sub', 'sid'], email: ['email', 'email_verified'], profile: ['name'] },
      ...(flavour.pairwise && {
        subjectTypes: ['pairwise'],
        pairwiseIdentifier: (_context: unknown, accountId: string) => accountId,
      }),
      conformIdTokenClaims: !flavour.addressInIdToken,
      clientAuthMethods: [flavour.authentication, 'none'],
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (context, form) => void (context.body = `<h1>Sign out at the provider?</h1>${form}`),
          postLogoutSuccessSource: (context) => void (context.body = '<h1>Signed out at the provider</h1>'),
        },
        backchannelLogout: { enabled: flavour.backChannel },
      },
      interactions: { policy, url: (_context, { uid }) => `${flavour.path}/interaction/${uid}` },
      // The console's back channel is on this machine, which the library's own dispatcher refuses to connect to.
      fetch: (url, options) => {
        const { dispatcher, ...rest } = options as RequestInit & { dispatcher?: unknown };
        return fetch(url, rest);
      },
      findAccount: (_context, id) => ({ accountId: id, claims: () => claimsOf(id) }),
      ttl: { Session: 3600, Grant: 3600, AccessToken: 3600, IdToken: 3600, Interaction: 3600 },
    };
  }

  function claimsOf(subject: string) {
    const account = [...accounts.values()].find((one) => one.subject === subject);
    return {
      sub: subject,
      ...(account?.email !== undefined && { email: account.email }),
      ...(account?.emailVerified !== undefined && { email_verified: account.emailVerified }),
    } as { sub: string };
  }

  function adjustDiscovery(document: Record<string, unknown>): void {
    if (flavour.createsAccounts) document['prompt_values_supported'] = ['none', 'login', 'consent', 'create'];
    if (!flavour.issuerInCallback) delete document['authorization_response_iss_parameter_supported'];
    if (!flavour.signsOut) delete document['end_session_endpoint'];
  }

  async function interact(request: Request, response: Response): Promise<void> {
    const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
    if (request.method === 'GET' && prompt.name === 'consent') {
      const grant = grantId
        ? await provider.Grant.find(grantId)
        : new provider.Grant({ accountId: session?.accountId ?? '', clientId: CLIENT_ID });
      grant?.addOIDCScope(String(params['scope']));
      const consent = { grantId: (await grant?.save()) ?? '' };
      return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
    }
    if (request.method === 'GET') {
      response.type('html').send(signInPage(request.originalUrl, prompt.name, params['login_hint']));
      return;
    }
    const fields = new URLSearchParams(await bodyOf(request));
    if (fields.get('answer') === 'cancel') {
      const refusal = { error: 'access_denied', error_description: 'The person cancelled' };
      return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    }
    const email = fields.get('email') ?? '';
    if (prompt.name === 'create' && !accounts.has(email)) {
      accounts.set(email, { subject: `created-${email}`, email, emailVerified: true });
    }
    const account = accounts.get(email);
    if (!account) {
      response
        .status(401)
        .type('html')
        .send(signInPage(request.originalUrl, prompt.name, email));
      return;
    }
    const result = { login: { accountId: account.subject }, ...(prompt.name === 'create' && { create: {} }) };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  const started: TestProvider = {
    issuer,
    accounts,
    requests,
    whileWaiting: undefined,
    async rotateKeys() {
      provider = await makeProvider();
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return started;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await nextKeyPair();
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: randomUUID() };
}

function signInPage(action: string, prompt: string, hint: unknown): string {
  const title = prompt === 'create' ? 'Create an account at the provider' : 'Sign in at the provider';
  const email = typeof hint === 'string' ? hint.replace(/[&<>"]/g, '') : '';
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>
<form method="post" action="${action}"><label>E-mail <input name="email" value="${email}"></label>
<button>Continue</button><button name="answer" value="cancel">Cancel</button></form></body></html>`;
}

async function bodyOf(request: Request): Promise<string> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
  return body;
}

function dropIssuer(response: Response): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    if (name.toLowerCase() !== 'location' || typeof value !== 'string') return set(name, value);
    const url = URL.parse(value);
    url?.searchParams.delete('iss');
    return set(name, url?.href ?? value);
  };
}
