import { createRemoteJWKSet, customFetch as keyFetch, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  Configuration,
  customFetch,
  discovery,
  None,
  type ClientAuth,
} from 'openid-client';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Services } from '../services.ts';
import { secretBinding, type Provider } from './oauth-settings.ts';
import { addressRules, isUrlAllowed, type AddressRules } from './provider-address.ts';
import { ProviderError, toProviderError } from './provider-error.ts';
import { PROVIDER_LIMIT_MS, providerFetch } from './provider-fetch.ts';

/** How far the provider's clock may be off. */
export const CLOCK_TOLERANCE_S = 60;
const KEPT_FOR_MS = 10 * 60_000;
const MOST_KEPT = 200;
/** A token signed with a new key makes the keys be asked for again, but not more often than this. */
const KEYS_COOLDOWN_MS = 2_000;

export interface ProviderClient {
  configuration: Configuration;
  /** The provider's public keys, for what it signs. */
  keys: JWTVerifyGetKey;
  /** Never `none`, and none that is made with a shared secret. */
  algorithms: string[];
  metadata: ProviderMetadata;
}

export type ProviderMetadata = z.infer<typeof metadataShape>;

const names = z.array(z.string()).optional().catch(undefined);

const metadataShape = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  pushed_authorization_request_endpoint: z.string().optional(),
  require_pushed_authorization_requests: z.boolean().optional().catch(undefined),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
  end_session_endpoint: z.string().optional(),
  prompt_values_supported: names,
  id_token_signing_alg_values_supported: names,
  token_endpoint_auth_methods_supported: names,
  claims_supported: names,
  subject_types_supported: names,
  backchannel_logout_supported: z.boolean().optional().catch(undefined),
});

// eslint-disable-next-line @typescript-eslint/no-deprecated -- only for loopback in development: see provider-address
const allowPlainHttp: (configuration: Configuration) => void = allowInsecureRequests;

export type Registration = Pick<Provider, 'issuer' | 'clientId'> & { clientSecret: string | null };

interface Kept {
  client: Promise<ProviderClient>;
  until: number;
}

const keptOf = new WeakMap<Config, Map<string, Kept>>();

/** The client for a provider; what it discovered is kept for a while. Throws ProviderError. */
export function clientOf(services: Services, provider: Provider): Promise<ProviderClient> {
  const { config, keyring } = services;
  const kept = keptOf.get(config) ?? new Map<string, Kept>();
  keptOf.set(config, kept);
  const key = JSON.stringify([provider.adminId, provider.issuer, provider.clientId, provider.sealedSecret]);
  const known = kept.get(key);
  if (known && known.until > Date.now()) return known.client;

  const clientSecret =
    provider.sealedSecret === null
      ? null
      : keyring.open(provider.sealedSecret, secretBinding(provider.adminId));
  const client = connect(config, { ...provider, clientSecret });
  kept.delete(key);
  kept.set(key, { client, until: Date.now() + KEPT_FOR_MS });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  client.catch(() => kept.delete(key));
  return client;
}

/** Asks the provider what it offers. Throws ProviderError. */
export async function connect(config: Config, registration: Registration): Promise<ProviderClient> {
  const rules = addressRules(config);
  const fetch = providerFetch(rules);
  const discovered = await discover(rules, fetch, registration);
  const metadata = readMetadata(rules, discovered.serverMetadata(), registration.issuer);

  const { clientId, clientSecret } = registration;
  const configuration = new Configuration(
    discovered.serverMetadata(),
    clientId,
    { [clockTolerance]: CLOCK_TOLERANCE_S },
    authenticationOf(metadata, clientSecret),
  );
  configuration[customFetch] = fetch;
  configuration.timeout = PROVIDER_LIMIT_MS / 1000;
  if (rules.plainLoopback) allowPlainHttp(configuration);
  return {
    configuration,
    metadata,
    keys: createRemoteJWKSet(new URL(metadata.jwks_uri), {
      [keyFetch]: fetch,
      cacheMaxAge: KEPT_FOR_MS,
      cooldownDuration: KEYS_COOLDOWN_MS,
      timeoutDuration: PROVIDER_LIMIT_MS,
    }),
    algorithms: (metadata.id_token_signing_alg_values_supported ?? ['RS256']).filter(isAsymmetric),
  };
}

async function discover(
  rules: AddressRules,
  fetch: ReturnType<typeof providerFetch>,
  { issuer, clientId }: Registration,
): Promise<Configuration> {
  try {
    return await discovery(new URL(issuer), clientId, undefined, None(), {
      [customFetch]: fetch,
      timeout: PROVIDER_LIMIT_MS / 1000,
      execute: rules.plainLoopback ? [allowPlainHttp] : [],
    });
  } catch (error) {
    const named = namedIssuer(error);
    if (named !== undefined) throw new ProviderError('other-issuer', named, error);
    const sorted = toProviderError(error);
    // Nobody has said anything about a person yet.
    if (sorted instanceof ProviderError && sorted.trouble === 'bad-token') {
      throw new ProviderError('rubbish', sorted.detail, error);
    }
    throw sorted;
  }
}

/** The issuer that the discovered document names, where it is not the one that was asked for. */
function namedIssuer(error: unknown): string | undefined {
  if (!(error instanceof ClientError) || error.code !== 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED')
    return undefined;
  const issuer: unknown = (error.cause as { body?: { issuer?: unknown } } | undefined)?.body?.issuer;
  return typeof issuer === 'string' ? issuer.slice(0, 300) : '';
}

function readMetadata(rules: AddressRules, document: unknown, issuer: string): ProviderMetadata {
  const parsed = metadataShape.safeParse(document);
  if (!parsed.success) {
    throw new ProviderError('rubbish', `${String(parsed.error.issues[0]?.path[0])} is missing or wrong`);
  }
  const metadata = parsed.data;
  if (metadata.issuer !== issuer) throw new ProviderError('other-issuer', metadata.issuer);
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint } =
    metadata;
  for (const address of [
    authorization_endpoint,
    token_endpoint,
    jwks_uri,
    userinfo_endpoint,
    end_session_endpoint,
  ]) {
    const url = address === undefined ? undefined : URL.parse(address);
    if (url === null || (url && !isUrlAllowed(rules, url)))
      throw new ProviderError('address-refused', address);
  }
  return metadata;
}

function authenticationOf(metadata: ProviderMetadata, clientSecret: string | null): ClientAuth {
  if (clientSecret === null) return None();
  const methods = metadata.token_endpoint_auth_methods_supported;
  const basic = methods === undefined || methods.includes('client_secret_basic');
  return basic ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret);
}

function isAsymmetric(algorithm: string): boolean {
  return /^(RS|PS|ES)(256|384|512)$|^Ed(DSA|25519)$/.test(algorithm);
}
