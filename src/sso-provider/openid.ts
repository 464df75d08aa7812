import type OpenIdProvider from 'oidc-provider';

/**
 * The OpenID library with the current keys. It keeps nothing in memory, so another instance can take over at any time.
 */
export interface OpenId {
  provider(): Promise<OpenIdProvider>;
}
