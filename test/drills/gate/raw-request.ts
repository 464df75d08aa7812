import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 10_000;

/**
 * Sends a request as it is, because HTTP clients correct the path and refuse some headers. Returns the status, or 0 if the
 * connection was closed without a response.
 */
export async function rawRequest(origin: string, line: string, headers: readonly string[]): Promise<number> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  socket.write([`${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'));
  const response = await Promise.race([text(socket), sleep(LIMIT_MS, '', { ref: false })]);
  socket.destroy();
  return Number(/^HTTP\/1\.[01] (\d{3})/.exec(response)?.[1] ?? 0);
}
