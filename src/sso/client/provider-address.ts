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
 * ISATAP puts them into the last bits of any address. Other IPv6 notations that contain an IPv4 address (6to4, Teredo,
 * IPv4-compatible) are obsolete, and none of them is public.
 */
function rangeOf(address: string): string {
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.range();
  const ipv4 = new ipaddr.IPv4(parsed.toByteArray().slice(-4)).range();
  if (parsed.match(nat64)) return ipv4;
  const range = parsed.range();
  if (range !== 'unicast') return range;
  if (!parsed.match(globalUnicast)) return 'reserved';
  return isIsatap(parsed) ? ipv4 : range;
}

const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Only these addresses are allocated. A network may use the others for itself. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Reports whether the last 64 bits are the ISATAP form of an IPv4 address (RFC 5214). */
function isIsatap(address: ipaddr.IPv6): boolean {
  const [high = 0, low = 0] = address.parts.slice(4, 6);
  return (high === 0 || high === 0x200) && low === 0x5efe;
}

function isLoopbackHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
}
