import type { Config } from '../../config.ts';

/** What is configured at one level. A row that is not enabled switches off what would be inherited from above. */
export interface OAuthSettings {
  adminId: number;
  adminName: string;
  adminPath: string;
  enabled: boolean;
  issuer: string | null;
  clientId: string | null;
  /** The client secret, sealed for its level. Null for a client without one. */
  sealedSecret: string | null;
  scopes: string;
  buttonText: string;
  addressesCountAsVerified: boolean;
  requireCode: boolean;
  signOutAtProvider: boolean;
  changePasswordUrl: string | null;
}

/** Settings that are on: the provider that counts at their level, and below it until one overrides it. */
export interface Provider extends OAuthSettings {
  enabled: true;
  issuer: string;
  clientId: string;
}

export function providerOf(settings: OAuthSettings | undefined): Provider | null {
  return settings && isOn(settings) ? settings : null;
}

function isOn(settings: OAuthSettings): settings is Provider {
  return settings.enabled && settings.issuer !== null && settings.clientId !== null;
}

/** Reports whether the settings that apply now are those of the provider that someone came back from. */
export function isSameProvider(now: Provider | null, used: Provider): now is Provider {
  return now?.adminId === used.adminId && now.issuer === used.issuer && now.clientId === used.clientId;
}

/** Whether it is the provider that comes with this console, which trusts what the console says about an address. */
export function isBundled(
  { ssoOrigin }: Pick<Config, 'ssoOrigin'>,
  { issuer }: Pick<Provider, 'issuer'>,
): boolean {
  return issuer === ssoOrigin;
}

/** What the client secret of a level is sealed for. */
export const secretBinding = (adminId: number) => `oauth:${adminId}`;
