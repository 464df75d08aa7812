import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ConfigError } from '../../lib/errors.ts';

export interface WebServer {
  /** The URL that the server listens on. People open the app at its origin, which can differ. */
  url: string;
  /** Closes each connection after its next response, so that proxies stop reusing them. Still accepts requests. */
  drain(): void;
  /** Accepts no more requests, finishes the current ones, and cuts off any that take longer than eight seconds. */
  stop(): Promise<void>;
}

/** In milliseconds. Process managers often kill a process ten seconds after SIGTERM. */
const STOP_LIMIT_MS = 8_000;

/** Cuts off a client that sends its request a little at a time, so that other clients do not have to wait for it. */
const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  // Longer than proxies keep an idle connection, so that they never send a request on a connection that is closing.
  keepAliveTimeout: 75_000,
};

/**
 * Closes a connection that has been inactive for this long during a request, because the client has stopped reading.
 * This is longer than any page takes. The slowest is a test email, which waits up to 50 seconds for the mail server.
 */
const STALLED_MS = 60_000;

/**
 * How many requests of one connection may wait for their responses. Browsers and proxies send one at a time, but Node
 * begins all requests that arrive together, and thousands of them fit into a megabyte.
 */
const MAX_PIPELINED = 20;

/**
 * Creates an HTTP server that closes a connection on which nothing is sent for `stalledMs` milliseconds, or which sends
 * many requests without waiting for the responses.
 */
export function createLimitedServer(listener: RequestListener, stalledMs = STALLED_MS): Server {
  const server = createServer(limits, limitPipelining(listener)).setTimeout(stalledMs);
  // Node would silently drop all headers after the 2,000th, such as those that a proxy adds at the end. The total size
  // of the headers is limited anyway.
  server.maxHeadersCount = 0;
  return server;
}

function limitPipelining(listener: RequestListener): RequestListener {
  const waiting = new WeakMap<Socket, number>();
  return (request, response) => {
    const { socket } = request;
    const count = (waiting.get(socket) ?? 0) + 1;
    if (count > MAX_PIPELINED) return void socket.destroy();
    waiting.set(socket, count);
    response.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 0) - 1));
    listener(request, response);
  };
}

export interface ListenAt {
  host: string;
  port: number;
  /** The setting that defines the port, for error messages. */
  setting: 'PORT' | 'SSO_PORT' | 'WORKER_PORT' | 'METRICS_PORT' | 'MAILBOX_PORT';
}

/** Serves requests over HTTP. Throws a ConfigError if it cannot listen on the host and port. */
export async function listen(app: RequestListener, { host, port, setting }: ListenAt): Promise<WebServer> {
  const server = createLimitedServer(app);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new ConfigError(explainListenError(error as NodeJS.ErrnoException, { host, port, setting }), {
      cause: error,
    });
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    drain: () => drainServer(server),
    stop: () => stopServer(server),
  };
}

function drainServer(server: Server): void {
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
}

async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  drainServer(server);
  server.close();
  // A connection becomes idle only after its last response is sent, so idle connections are closed repeatedly.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), STOP_LIMIT_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}

function explainListenError(
  { code, message }: NodeJS.ErrnoException,
  { host, port, setting }: ListenAt,
): string {
  if (code === 'EADDRINUSE') {
    return `${setting} ${port} is in use: stop the program that listens on it, or set ${setting} to a free port.`;
  }
  if (code === 'EACCES') {
    return `${setting} ${port} is not allowed for this user: set ${setting} to a port above 1023.`;
  }
  const name = setting === 'METRICS_PORT' ? 'METRICS_HOST' : 'HOST';
  return `Can't listen on ${name} ${host} (${code ?? message}): set ${name} to an address of this machine.`;
}
