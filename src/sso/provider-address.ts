import ipaddr from 'ipaddr.js';
import type { Config } from '../config.ts';

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
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (range === 'loopback' && addresses === 'public and loopback');
}

function isLoopbackHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
}
