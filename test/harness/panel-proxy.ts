import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { paths } from '../../src/paths.ts';

/** How proxies ask the console. nginx gets a status and asks again for the page. The others pass on the whole answer. */
export type ProxyStyle = 'auth_request' | 'forward';

/** A request that has reached the panel. */
export interface PanelRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface PanelProxy {
  /** The panel's origin, as browsers see it. */
  origin: string;
  /** What has reached the panel. */
  received: PanelRequest[];
  /** Sent with each request to the console. */
  key: string;
  style: ProxyStyle;
  /** The header with the panel's credential. */
  credentialHeader: string | null;
  /** Whether the proxy removes headers that only the gate may send, as its configuration says. */
  removesForged: boolean;
  /** Whether the proxy says which host the client used. */
  sendsHost: boolean;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/**
 * Starts a small reverse proxy with a panel behind it. It does what the configurations for real proxies do, so it shows
 * whether the console's answers are enough for that. The panel answers every request with its method and path.
 */
export async function startPanelProxy(app: Express): Promise<PanelProxy> {
  const console = createServer(app).listen(0, '127.0.0.1');
  await once(console, 'listening');
  const consolePort = (console.address() as AddressInfo).port;
  const server = createServer((incoming, outgoing) => {
    const answered = answer(incoming).catch((error: unknown) => ({
      status: 502,
      headers: {} as Answer['headers'],
      body: Buffer.from(String(error)),
    }));
    void answered.then(({ status, headers, body }) => {
      delete headers['transfer-encoding'];
      outgoing.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: PanelProxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    key: '',
    style: 'auth_request',
    credentialHeader: 'Password',
    removesForged: true,
    sendsHost: true,
    async stop() {
      for (const each of [server, console]) {
        each.closeAllConnections();
        each.close();
        await once(each, 'close');
      }
    },
  };
  return proxy;

  async function answer(incoming: IncomingMessage): Promise<Answer> {
    const body = Buffer.concat(await incoming.toArray());
    const described = describedHeaders(incoming);
    const path = incoming.url ?? '';
    if (path.startsWith('/.gate/')) return ask(path, incoming.method ?? 'GET', described, body);
    const checked = await ask(pathOfCheck(), 'GET', described);
    if (checked.status === 200) return panel(incoming, checked, body);
    if (proxy.style === 'forward') return checked;
    // As nginx does, which takes no other answer of a check.
    if (checked.status !== 401 && checked.status !== 403) return { ...checked, status: 500, headers: {} };
    return ask(paths.gateRefused, 'GET', described);
  }

  function pathOfCheck(): string {
    return proxy.style === 'forward' ? paths.gateForward : paths.gateCheck;
  }

  /** The client's headers, without those that only the gate may send, and with a description of the request. */
  function describedHeaders(incoming: IncomingMessage): OutgoingHttpHeaders {
    const { host, connection, 'content-length': _length, ...headers } = incoming.headers;
    const kept = Object.entries(headers).filter(([name]) => !proxy.removesForged || !isReserved(name));
    return {
      ...Object.fromEntries(kept),
      'gate-key': proxy.key,
      'x-forwarded-method': incoming.method,
      'x-forwarded-proto': 'http',
      'x-forwarded-uri': incoming.url,
      'x-forwarded-host': proxy.sendsHost ? host : [],
    };
  }

  function isReserved(name: string): boolean {
    const reserved = [...gateHeaders(), 'gate-key'].map((each) => each.toLowerCase());
    return reserved.includes(name.replaceAll('_', '-'));
  }

  function gateHeaders(): string[] {
    const { credentialHeader } = proxy;
    const identity = ['Remote-User', 'Remote-Name', 'Remote-Email', 'Remote-Groups'];
    return credentialHeader === null ? identity : [...identity, credentialHeader];
  }

  function panel(incoming: IncomingMessage, { headers }: Answer, body: Buffer): Answer {
    const added = [...gateHeaders(), 'Cookie'].map((name) => name.toLowerCase());
    const all = { ...incoming.headers, ...Object.fromEntries(added.map((name) => [name, headers[name]])) };
    const kept = Object.entries(all).filter(
      ([name, value]) => value !== undefined && value !== '' && (added.includes(name) || !isReserved(name)),
    );
    const { method = '', url: path = '' } = incoming;
    proxy.received.push({
      method,
      path,
      headers: Object.fromEntries(kept) as Record<string, string>,
      body: body.toString(),
    });
    const text = Buffer.from(`The panel got ${method} ${path}`);
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: text };
  }

  async function ask(
    path: string,
    method: string,
    headers: OutgoingHttpHeaders,
    body?: Buffer,
  ): Promise<Answer> {
    const forwarded = send({ host: '127.0.0.1', port: consolePort, path, method, headers, agent: false });
    forwarded.end(body);
    const [response] = (await once(forwarded, 'response')) as [IncomingMessage];
    return {
      status: response.statusCode ?? 502,
      headers: response.headers,
      body: Buffer.concat(await response.toArray()),
    };
  }
}
