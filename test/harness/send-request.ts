import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  setCookies: string[];
  text: string;
}

interface HttpRequest {
  method: 'get' | 'post';
  origin: string;
  /** Path and query. */
  path: string;
  headers: OutgoingHttpHeaders;
  body: string | undefined;
  /** Uses the same connections again. The server must not close idle ones, because it could close one that is used. */
  keepAlive: boolean;
}

const keepAliveAgent = new Agent({ keepAlive: true });
/** How long a server may take, so that one that never responds does not hold up the whole run. */
const LIMIT_MS = 30_000;

/** Sends one request, which accepts no compression, and reads the response as text. Follows no redirect. */
export function sendRequest({
  method,
  origin,
  path,
  headers,
  body,
  keepAlive,
}: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({
      method,
      hostname,
      port,
      path: path.replace(/[^\x21-\x7e]+/g, encodeURI),
      headers,
      agent: keepAlive ? keepAliveAgent : false,
    });
    sent.setTimeout(LIMIT_MS, () => sent.destroy(new Error(`No response to ${method} ${path}`)));
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          setCookies: response.headers['set-cookie'] ?? [],
          text: String(Buffer.concat(chunks)),
        }),
      );
    });
    sent.end(body);
  });
}
