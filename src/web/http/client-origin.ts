import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import ipaddr from 'ipaddr.js';
import type { Config } from '../../config.ts';

/** Why the headers of a proxy can't be used. */
export type ProxyProblem = 'untrusted-proxy' | 'no-scheme' | 'http-scheme';

/** Where a request comes from, before any proxies. */
export interface ClientOrigin {
  /** Whether a trusted proxy forwarded the request, so that its other headers can be trusted too. */
  isFromTrustedProxy: boolean;
  /** The client's IP address, without a port, brackets or zone. IPv4-mapped IPv6 addresses are converted to IPv4. */
  address: string;
  isSecure: boolean;
  problem?: ProxyProblem | undefined;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What a proxy says about the client that connected to it. */
interface Hop {
  for: string;
  proto: string | undefined;
}

/**
 * Sets `request.ip`, `request.secure`, `request.isFromTrustedProxy` and `request.proxyProblem`. Everything else,
 * including libraries, uses these to find out where a request comes from.
 */
export function clientOrigin({ trustProxy, secure }: Config): RequestHandler {
  const isTrusted = createTrust(trustProxy);
  return (request, _response, next) => {
    const { remoteAddress = '' } = request.socket;
    const origin = readClientOrigin(remoteAddress, request.headers, isTrusted, secure);
    Object.defineProperties(request, { ip: { value: origin.address }, secure: { value: origin.isSecure } });
    request.isFromTrustedProxy = origin.isFromTrustedProxy;
    request.proxyProblem = origin.problem;
    next();
  };
}

/**
 * Reads the client's address and scheme from the headers if the connection comes from a trusted proxy. Otherwise, uses
 * the address of the connection. `expectsHttps` says whether people open the app over https.
 */
export function readClientOrigin(
  remoteAddress: string,
  headers: IncomingHttpHeaders,
  isTrusted: (address: Address) => boolean,
  expectsHttps: boolean,
): ClientOrigin {
  const peer = plainAddress(remoteAddress);
  // The connection is already closed.
  if (!peer) return { isFromTrustedProxy: false, address: '', isSecure: false };
  const hops = readHops(headers);
  const proto = String(headers['x-forwarded-proto'] ?? hops[0]?.proto ?? '');
  if (!isTrusted(peer)) {
    const isForwarded = hops.length > 0 || proto !== '';
    const problem = isForwarded ? 'untrusted-proxy' : expectsHttps ? 'no-scheme' : undefined;
    return { isFromTrustedProxy: false, address: peer.toString(), isSecure: false, problem };
  }
  let address = peer;
  // Each proxy adds an entry to the end. Starting there, follow the entries for as long as a trusted proxy wrote them.
  for (const hop of hops.toReversed()) {
    const client = plainAddress(hop.for);
    if (!client) break;
    address = client;
    if (!isTrusted(client)) break;
  }
  // If there are several proxies, the first one wrote the first scheme. It is the one that browsers connect to.
  const scheme = proto.split(',')[0]?.trim().toLowerCase();
  const isSecure = scheme === 'https';
  const problem = !expectsHttps || isSecure ? undefined : scheme ? 'http-scheme' : 'no-scheme';
  return { isFromTrustedProxy: true, address: address.toString(), isSecure, problem };
}

/** Reads the client of each proxy, starting with the outermost proxy. X-Forwarded-For takes precedence over Forwarded. */
function readHops(headers: IncomingHttpHeaders): Hop[] {
  const { 'x-forwarded-for': addresses, forwarded } = headers;
  if (addresses !== undefined) {
    return String(addresses)
      .split(',')
      .map((address) => ({ for: address.trim(), proto: undefined }));
  }
  if (forwarded === undefined) return [];
  return elementsOf(forwarded).map((element) => ({
    for: element.get('for') ?? '',
    proto: element.get('proto'),
  }));
}

/**
 * Parses the header of RFC 7239, such as `for="[2001:db8::1]:4711";proto=https, for=10.0.0.1`. Returns nothing if any of
 * it is malformed. A client could otherwise send a beginning that hides the entries which proxies append to it.
 */
function elementsOf(header: string): Map<string, string>[] {
  const pair = /\s*(?:([\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+))\s*)?([;,]|$)/gy;
  const elements = [new Map<string, string>()];
  let isComplete = false;
  for (const [, name = '', quoted, plain = '', end] of header.matchAll(pair)) {
    elements.at(-1)?.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain);
    if (end === ',') elements.push(new Map());
    isComplete = end === '';
  }
  return isComplete ? elements : [];
}

/** Parses an address that may have a port, brackets or a zone. Converts IPv4-mapped IPv6 addresses to IPv4. */
function plainAddress(text: string): Address | undefined {
  const bare = text
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  // Proxies never write other notations of IPv4, such as 127.1.
  const isAddress = ipaddr.IPv6.isValid(bare) || ipaddr.IPv4.isValidFourPartDecimal(bare);
  return isAddress ? ipaddr.process(bare) : undefined;
}

/** Creates a function that checks whether an address is in one of these ranges. */
export function createTrust(ranges: readonly string[]): (address: Address) => boolean {
  const parsed = ranges.map((range): [Address, number] => {
    if (range.includes('/')) return ipaddr.parseCIDR(range);
    const address = ipaddr.process(range);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  });
  return (address) =>
    parsed.some(
      ([network, bits]) => network.kind() === address.kind() && address.match([network, bits] as never),
    );
}
