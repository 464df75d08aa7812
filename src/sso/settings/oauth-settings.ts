import type { Config } from '../../config.ts';

/** The OAuth settings of one admin. If they are not enabled, they turn off the settings inherited from above. */
export interface OAuthSettings {
  adminId: number;
  adminName: string;
  adminPath: string;
  enabled: boolean;
  issuer: string | null;
  clientId: string | null;
  /** The client secret, sealed for its admin. Null for a client without one. */
  sealedSecret: string | null;
  scopes: string;
  buttonText: string;
  addressesCountAsVerified: boolean;
  requireCode: boolean;
  signOutAtProvider: boolean;
  changePasswordUrl: string | null;
}

/** Enabled settings. They apply to their admin and to every admin below it that doesn't override them. */
export interface Provider extends OAuthSettings {
  enabled: true;
  issuer: string;
  clientId: string;
}

/** Returns the settings as a provider. Returns null if there are none, or they are off or incomplete. */
export function providerOf(settings: OAuthSettings | undefined): Provider | null {
  return settings && isOn(settings) ? settings : null;
}

function isOn(settings: OAuthSettings): settings is Provider {
  return settings.enabled && settings.issuer !== null && settings.clientId !== null;
}

/** Reports whether the provider that applies now is the one that the person came back from. */
export function isSameProvider(now: Provider | null, used: Provider): now is Provider {
  return now?.adminId === used.adminId && now.issuer === used.issuer && now.clientId === used.clientId;
}

/** Reports whether it is the bundled provider, which accepts email addresses that the console has verified. */
export function isBundled(
  { ssoOrigin }: Pick<Config, 'ssoOrigin'>,
  { issuer }: Pick<Provider, 'issuer'>,
): boolean {
  return issuer === ssoOrigin;
}

/** Returns the binding that an admin's client secret is sealed with. */
export const secretBinding = (adminId: number) => `oauth:${adminId}`;
