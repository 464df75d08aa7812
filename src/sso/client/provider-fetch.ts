import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isAddressAllowed, isUrlAllowed, type AddressRules } from './provider-address.ts';

/** The time limit for one request, from the first byte sent to the last byte read, in milliseconds. */
export const PROVIDER_LIMIT_MS = 5_000;
const MAX_RESPONSE_BYTES = 256 * 1024;

/** The installation does not allow connections to the provider's address. */
export class AddressRefusedError extends Error {
  override name = 'AddressRefusedError';
}

/** The provider's response is larger than any valid response needs to be. */
export class ResponseTooLargeError extends Error {
  override name = 'ResponseTooLargeError';
}

interface FetchOptions {
  method?: string | undefined;
  headers?: ConstructorParameters<typeof Headers>[0];
  body?: unknown;
}

/**
 * Creates a fetch function for requests to providers. It checks the address when it connects, so that a name can't
 * resolve to a different address after the check. It follows no redirects, and limits the time to 5 seconds and the
 * response to 256 KiB. The function throws AddressRefusedError, ResponseTooLargeError, or the error of the timeout or the
 * network.
 */
export function providerFetch(rules: AddressRules) {
  return async (address: string, { method = 'GET', headers, body }: FetchOptions): Promise<Response> => {
    const url = new URL(address);
    if (!isUrlAllowed(rules, url) || isRefusedLiteral(rules, url)) throw new AddressRefusedError(url.host);
    const signal = AbortSignal.timeout(PROVIDER_LIMIT_MS);
    return new Promise<Response>((fulfil, reject) => {
      const send = url.protocol === 'https:' ? requestSecure : requestPlain;
      const sent = send(url, {
        method,
        headers: Object.fromEntries(new Headers(headers)),
        lookup: guardedLookup(rules),
        // Don't reuse connections of a shared agent, because their addresses have not been checked.
        agent: false,
        signal,
      });
      sent.on('response', (answer) => void collect(answer).then(fulfil, reject));
      sent.on('error', reject);
      // After some responses, such as 101, Node reports neither a response nor an error.
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      sent.end(body instanceof URLSearchParams || typeof body === 'string' ? String(body) : undefined);
    }).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
  };
}

async function collect(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_RESPONSE_BYTES) {
      answer.destroy();
      throw new ResponseTooLargeError(`More than ${MAX_RESPONSE_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
  const status = answer.statusCode ?? 502;
  const empty = status === 204 || status === 304 || status < 200;
  return new Response(empty ? null : Buffer.concat(chunks), { status: Math.max(200, status), headers });
}

/** Checks a host that is an IP address. Node looks up only names, so `guardedLookup` never sees it. */
function isRefusedLiteral(rules: AddressRules, url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) && !isAddressAllowed(rules, host);
}

function guardedLookup(rules: AddressRules): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const refused = addresses.some(({ address }) => !isAddressAllowed(rules, address));
      const [first] = addresses;
      if (refused || !first) return done(new AddressRefusedError(hostname), []);
      if (options.all) return done(null, addresses);
      done(null, (first satisfies LookupAddress).address, first.family);
    });
  };
}
