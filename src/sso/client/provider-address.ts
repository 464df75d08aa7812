import ipaddr from 'ipaddr.js';
import type { Config } from '../../config.ts';

/** Where providers may be. */
export interface AddressRules {
  /** Plain http to this machine itself. */
  plainLoopback: boolean;
  addresses: 'public' | 'public and loopback' | 'any';
}

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

/** Whether the URL may lead to a provider at all. Which address its host has is asked when it is connected to. */
export function isUrlAllowed(rules: AddressRules, url: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && rules.plainLoopback && isLoopbackHost(url.hostname);
}

export function isAddressAllowed({ addresses }: AddressRules, address: string): boolean {
  if (addresses === 'any') return true;
  const range = rangeOf(address);
  return range === 'unicast' || (range === 'loopback' && addresses === 'public and loopback');
}

/**
 * The range of the address that is reached in the end. DNS64 puts IPv4 addresses into 64:ff9b::/96. Other notations with
 * an IPv4 address inside (6to4, Teredo, IPv4-compatible) are obsolete, and none of them counts as public.
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
