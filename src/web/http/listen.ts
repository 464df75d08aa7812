import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { ConfigError } from '../../lib/errors.ts';

export interface WebServer {
  /** Where it listens; what people type is the app's origin. */
  url: string;
  /** Takes no more requests and finishes those it has, as long as that takes less than eight seconds. */
  stop(): Promise<void>;
}

/** Whoever sent SIGTERM often kills after ten seconds. */
const STOP_LIMIT_MS = 8_000;

/** A client that sends its request a little at a time is cut off, so that others do not wait for it. */
const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  // Longer than what proxies keep an idle connection for, so that they do not send into one that is just closing.
  keepAliveTimeout: 75_000,
};

/**
 * A connection on which nothing moves for this long while a request is being answered, because the client has stopped
 * reading. Longer than any page takes: a test email waits up to 50 seconds for the mail server.
 */
const STALLED_MS = 60_000;

/** An HTTP server in which no client can hold a connection for ever. */
export function createLimitedServer(listener: RequestListener, stalledMs = STALLED_MS): Server {
  const server = createServer(limits, listener).setTimeout(stalledMs);
  // Node would silently drop headers after the 2,000th, such as those that a proxy adds at the end. Their size is limited anyway.
  server.maxHeadersCount = 0;
  return server;
}

export interface ListenAt {
  host: string;
  port: number;
  /** The setting that says which port. */
  setting: 'PORT' | 'SSO_PORT';
}

/** An app over HTTP. Throws a ConfigError when it cannot listen there. */
export async function listen(app: Express, { host, port, setting }: ListenAt): Promise<WebServer> {
  const server = createLimitedServer(app);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new ConfigError(whyNotListening(error as NodeJS.ErrnoException, { host, port, setting }), {
      cause: error,
    });
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    stop: () => stopServer(server),
  };
}

async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  server.close();
  // A connection becomes idle when its last answer has gone out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), STOP_LIMIT_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}

function whyNotListening(
  { code, message }: NodeJS.ErrnoException,
  { host, port, setting }: ListenAt,
): string {
  if (code === 'EADDRINUSE') {
    return `${setting} ${port} is taken: stop what listens there, or set ${setting} to a free one.`;
  }
  if (code === 'EACCES') {
    return `${setting} ${port} is not allowed for this user: set ${setting} to one above 1023.`;
  }
  return `HOST ${host} cannot be listened on (${code ?? message}): set HOST to an address of this machine.`;
}
