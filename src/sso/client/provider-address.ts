import ipaddr from 'ipaddr.js';
import type { Config } from '../../config.ts';

/** The addresses that the console may connect to. */
export interface AddressRules {
  /** Whether providers on this machine may use plain http. */
  plainLoopback: boolean;
  addresses: 'public' | 'public and loopback' | 'any';
}

/** Returns the rules for this installation. SSO_ALLOW_PRIVATE, if set, overrides the default for the environment. */
export function addressRules({
  production,
  ssoAllowPrivate,
}: Pick<Config, 'production' | 'ssoAllowPrivate'>): AddressRules {
  const addresses = ssoAllowPrivate
    ? 'any'
    : production || ssoAllowPrivate === false
      ? 'public'
      : 'public and loopback';
  return { plainLoopback: !production, addresses };
}

/**
 * Reports whether a provider may use the URL. This doesn't resolve the host. The address is checked when the console
 * connects to it.
 */
export function isUrlAllowed(rules: AddressRules, url: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && rules.plainLoopback && isLoopbackHost(url.hostname);
}

/** Reports whether the console may connect to this IP address. */
export function isAddressAllowed({ addresses }: AddressRules, address: string): boolean {
  if (addresses === 'any') return true;
  const range = rangeOf(address);
  return range === 'unicast' || (range === 'loopback' && addresses === 'public and loopback');
}

/**
 * Returns the range of the address that a connection finally reaches. DNS64 puts IPv4 addresses into 64:ff9b::/96.
 * Other IPv6 notations that contain an IPv4 address (6to4, Teredo, IPv4-compatible) are obsolete, and none of them is
 * public.
 */
function rangeOf(address: string): string {
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.range();
  if (parsed.match(nat64)) return new ipaddr.IPv4(parsed.toByteArray().slice(-4)).range();
  const range = parsed.range();
  return range === 'unicast' && parsed.match(ipv4Compatible) ? 'reserved' : range;
}

const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
const ipv4Compatible = ipaddr.IPv6.parseCIDR('::/96');

function isLoopbackHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
}
