import { once } from 'node:events';
import { connect } from 'node:net';

export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  /** The median size of a response's body. */
  bytes: number;
  /** The number of responses. */
  count: number;
}

export interface LoadOptions {
  connections: number;
  seconds: number;
  /** Whether the client accepts compressed responses. */
  gzip?: boolean;
}

/** One page, as one reader requests it. */
export interface PageRequest {
  path: string;
  cookie: string;
  /** The default is the console's. */
  host?: string;
  /** Further headers, as they are sent. */
  headers?: readonly string[];
}

/**
 * Requests the pages in turn, each connection the next one as soon as it has its response. The client is a bare socket,
 * because it shares the machine with what it measures.
 */
export async function load(
  port: number,
  pages: readonly PageRequest[],
  { connections, seconds, gzip = false }: LoadOptions,
): Promise<Load> {
  const encoding = gzip ? 'Accept-Encoding: gzip\r\n' : '';
  const requests = pages.map(
    ({ path, cookie, host = 'console.example', headers = [] }) =>
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${encoding}${headers.map((line) => `${line}\r\n`).join('')}Cookie: ${cookie}\r\n\r\n`,
  );
  const times: number[] = [];
  const sizes: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;

  async function read(): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    let sentAt = 0;
    let response = Buffer.alloc(0);
    const send = () => {
      response = Buffer.alloc(0);
      sentAt = performance.now();
      socket.write(requests[next++ % requests.length] ?? '');
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      response = response.length === 0 ? chunk : Buffer.concat([response, chunk]);
      const size = bodySize(response);
      if (size === undefined) return;
      times.push(performance.now() - sentAt);
      sizes.push(size);
      if (performance.now() > end) socket.end();
      else send();
    });
    await once(socket, 'close');
  }

  await Promise.all(Array.from({ length: connections }, read));
  const elapsedSeconds = (performance.now() - start) / 1000;
  return {
    perSecond: times.length / elapsedSeconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    bytes: quantile(sizes, 0.5),
    count: times.length,
  };
}

/** Returns the size of the response's body, or undefined while some of it is missing. */
function bodySize(response: Buffer): number | undefined {
  const split = response.indexOf('\r\n\r\n');
  if (split < 0) return undefined;
  const head = response.toString('latin1', 0, split);
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`The response was ${head.split('\r\n')[0] ?? ''}`);
  const received = response.length - split - 4;
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return received < Number(length) ? undefined : Number(length);
  return response.subarray(-5).equals(Buffer.from('0\r\n\r\n')) ? received : undefined;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;
}
