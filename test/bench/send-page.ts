import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';

/** Sends a page, compressed if the client accepts that. */
export function sendPage(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  if (request.headers['accept-encoding'] !== 'gzip') {
    response.writeHead(200, { ...headers, 'content-length': body.length });
    response.end(body);
    return;
  }
  gzip(body, (error, compressed) => {
    if (error) throw error;
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip', 'content-length': compressed.length });
    response.end(compressed);
  });
}
