import type { AccountClaims, Configuration } from 'oidc-provider';
import { interactionPolicy } from './openid-library.ts';
import { cookieName } from '../web/http/cookies.ts';
import type { Services } from '../services.ts';
import { ACR } from './authentication.ts';
import { findPersonBySubject } from './person-repository.ts';
import { createAdapter } from './openid-adapter.ts';
import { INTERACTION_MINUTES, logoutPage, openIdErrorPage, signedOutPage } from './openid-pages.ts';
import { providerPaths } from './provider-paths.ts';
import type { SigningKey } from './signing-keys.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long a request to a client may take, in milliseconds. */
export const CLIENT_LIMIT_MS = 5_000;

/** Returns the OpenID library's configuration. It allows only the code flow, with scopes that identify the person. */
export function openIdConfiguration(services: Services, keys: SigningKey[]): Configuration {
  const { config, keyring, database } = services;
  const cookie = { httpOnly: true, sameSite: 'lax', secure: config.secure } as const;
  const pathBound = (name: string) => `${config.secure ? '__Secure-' : ''}${config.app}-${name}`;
  return {
    adapter: createAdapter(services),
    jwks: { keys },
    cookies: {
      names: {
        session: cookieName(config, 'openid'),
        interaction: pathBound('interaction'),
        resume: pathBound('resume'),
      },
      keys: keyring.secrets('openid-cookie'),
      long: cookie,
      short: cookie,
    },
    routes: {
      authorization: providerPaths.authorization,
      pushed_authorization_request: providerPaths.pushedRequest,
      token: providerPaths.token,
      userinfo: providerPaths.userinfo,
      jwks: providerPaths.keys,
      end_session: providerPaths.endSession,
    },
    scopes: ['openid', 'email', 'profile'],
    claims: {
      openid: ['sub', 'sid', 'auth_time', 'acr', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['preferred_username'],
    },
    acrValues: [ACR],
    responseTypes: ['code'],
    discovery: { prompt_values_supported: ['none', 'login', 'consent', 'create'] },
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    clientAuthMethods: ['client_secret_basic'],
    extraParams: ['proved_address', 'offers_password'],
    extraClientMetadata: { properties: ['first_party'] },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      resourceIndicators: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: logoutPage, postLogoutSuccessSource: signedOutPage },
    },
    ttl: {
      AuthorizationCode: MINUTE,
      AccessToken: 10 * MINUTE,
      IdToken: 10 * MINUTE,
      Interaction: INTERACTION_MINUTES * MINUTE,
      Session: 8 * HOUR,
      Grant: 8 * HOUR,
    },
    interactions: {
      policy: policy(),
      url: (_context, interaction) => providerPaths.interaction(interaction.uid),
    },
    // Products that need consent may be older programs that don't support PKCE.
    pkce: { required: (_context, client) => client['first_party'] === true },
    fetch: fetchFromClient,
    renderError: openIdErrorPage,

    async findAccount(_context, subject) {
      const person = await findPersonBySubject(database, subject);
      if (!person) return undefined;
      return {
        accountId: subject,
        claims: (): AccountClaims => ({
          sub: subject,
          email: person.email,
          // An account exists only after its owner has opened a link emailed to this address.
          email_verified: true,
          preferred_username: person.email,
        }),
      };
    },

    async loadExistingGrant(context) {
      const { client, session, params, result, provider } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
      const existing = known === undefined ? undefined : await provider.Grant.find(known);
      if (existing || client['first_party'] !== true) return existing;
      // The operator's own products need no consent.
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(String(params?.['scope']));
      await grant.save();
      return grant;
    },
  };
}

/**
 * The library would refuse private addresses. Here only the operator registers client URLs, on the command line, and
 * the console often has a private address.
 */
const fetchFromClient: NonNullable<Configuration['fetch']> = (url, options) => {
  const { dispatcher, ...rest } = options as RequestInit & { dispatcher?: unknown };
  return fetch(url, { ...rest, signal: AbortSignal.timeout(CLIENT_LIMIT_MS) });
};

function policy() {
  const prompts = interactionPolicy.base();
  // This prompt comes before sign-in, because creating an account signs the person in.
  prompts.add(new interactionPolicy.Prompt({ name: 'create', requestable: true }), 0);
  return prompts;
}
