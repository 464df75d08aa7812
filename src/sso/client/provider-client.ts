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
  type ServerMetadata,
} from 'openid-client';
import type { Config } from '../../config.ts';
import type { Services } from '../../services.ts';
import { secretBinding, type Provider } from '../settings/oauth-settings.ts';
import { addressRules, isUrlAllowed, type AddressRules } from './provider-address.ts';
import { ProviderError, readingProvider, toProviderError } from './provider-error.ts';
import { PROVIDER_LIMIT_MS, providerFetch } from './provider-fetch.ts';
import { readMetadata, type ProviderMetadata } from './provider-responses.ts';

/** How far the provider's clock may be off, in seconds. */
export const CLOCK_TOLERANCE_S = 60;
const CACHE_LIFETIME_MS = 10 * 60_000;
const MAX_CACHED_CLIENTS = 200;
/** A token signed with an unknown key makes the client fetch the keys again, with at least this time in between. */
const KEYS_COOLDOWN_MS = 2_000;

export interface ProviderClient {
  configuration: Configuration;
  /** The provider's public keys, which verify its signatures. */
  keys: JWTVerifyGetKey;
  /** The signature algorithms to accept: never `none`, and none that uses a shared secret. */
  algorithms: string[];
  metadata: ProviderMetadata;
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- only for loopback in development: see provider-address
const allowPlainHttp: (configuration: Configuration) => void = allowInsecureRequests;

export type Registration = Pick<Provider, 'issuer' | 'clientId'> & { clientSecret: string | null };

interface CachedClient {
  client: Promise<ProviderClient>;
  until: number;
}

const cachesOf = new WeakMap<Config, Map<string, CachedClient>>();

/**
 * Returns the client for a provider. The result of discovery is cached for 10 minutes, and a failed discovery is not
 * cached. Throws ProviderError if the provider can't be used.
 */
export function clientOf(services: Services, provider: Provider): Promise<ProviderClient> {
  const { config, keyring } = services;
  const cache = cachesOf.get(config) ?? new Map<string, CachedClient>();
  cachesOf.set(config, cache);
  const key = JSON.stringify([provider.adminId, provider.issuer, provider.clientId, provider.sealedSecret]);
  const known = cache.get(key);
  if (known && known.until > Date.now()) return known.client;

  const clientSecret =
    provider.sealedSecret === null
      ? null
      : keyring.open(provider.sealedSecret, secretBinding(provider.adminId));
  const client = connect(config, { ...provider, clientSecret });
  cache.delete(key);
  cache.set(key, { client, until: Date.now() + CACHE_LIFETIME_MS });
  const [oldest] = cache.keys();
  if (cache.size > MAX_CACHED_CLIENTS && oldest !== undefined) cache.delete(oldest);
  client.catch(() => cache.delete(key));
  return client;
}

/** Reads the provider's metadata and creates a client. Caches nothing. Throws ProviderError if it can't be used. */
export function connect(config: Config, registration: Registration): Promise<ProviderClient> {
  return readingProvider(() => discoverClient(config, registration));
}

async function discoverClient(
  config: Config,
  { issuer, clientId, clientSecret }: Registration,
): Promise<ProviderClient> {
  const rules = addressRules(config);
  checkAddress(rules, issuer);
  const fetch = providerFetch(rules);
  const metadata = readMetadata(await discover(rules, fetch, { issuer, clientId }));
  if (metadata.issuer !== issuer) throw new ProviderError('other-issuer', metadata.issuer);
  checkAddresses(rules, metadata);

  const configuration = new Configuration(
    metadata as ServerMetadata,
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
      cacheMaxAge: CACHE_LIFETIME_MS,
      cooldownDuration: KEYS_COOLDOWN_MS,
      timeoutDuration: PROVIDER_LIMIT_MS,
    }),
    algorithms: (metadata.id_token_signing_alg_values_supported ?? ['RS256']).filter(isAsymmetric),
  };
}

async function discover(
  rules: AddressRules,
  fetch: ReturnType<typeof providerFetch>,
  { issuer, clientId }: Pick<Registration, 'issuer' | 'clientId'>,
): Promise<unknown> {
  try {
    const discovered = await discovery(new URL(issuer), clientId, undefined, None(), {
      [customFetch]: fetch,
      timeout: PROVIDER_LIMIT_MS / 1000,
      execute: rules.plainLoopback ? [allowPlainHttp] : [],
    });
    return discovered.serverMetadata();
  } catch (error) {
    const named = namedIssuer(error);
    if (named !== undefined) throw new ProviderError('other-issuer', named, error);
    const sorted = toProviderError(error);
    // Discovery involves no token yet, so `bad-token` would be the wrong message.
    if (sorted instanceof ProviderError && sorted.errorCode === 'bad-token') {
      throw new ProviderError('invalid-response', sorted.detail, error);
    }
    throw sorted;
  }
}

/** Returns the issuer in the metadata if the error says that it differs from the expected one. Otherwise undefined. */
function namedIssuer(error: unknown): string | undefined {
  if (!(error instanceof ClientError) || error.code !== 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED')
    return undefined;
  const issuer: unknown = (error.cause as { body?: { issuer?: unknown } } | undefined)?.body?.issuer;
  return typeof issuer === 'string' ? issuer.slice(0, 300) : '';
}

/** Checks every URL in the metadata before one is used. Throws ProviderError. */
function checkAddresses(rules: AddressRules, metadata: ProviderMetadata): void {
  for (const address of [
    metadata.authorization_endpoint,
    metadata.token_endpoint,
    metadata.jwks_uri,
    metadata.userinfo_endpoint,
    metadata.end_session_endpoint,
    metadata.pushed_authorization_request_endpoint,
  ]) {
    if (address !== undefined) checkAddress(rules, address);
  }
}

function checkAddress(rules: AddressRules, address: string): void {
  const url = URL.parse(address);
  if (url && isUrlAllowed(rules, url)) return;
  throw new ProviderError(url?.protocol === 'http:' ? 'not-https' : 'address-refused', address);
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
