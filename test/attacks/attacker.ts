import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import type { BrowserLike } from '../harness/browser-like.ts';

export interface AttackResponse {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Someone who sends requests that no page of the product would send. */
export interface Attacker {
  /** Sends a request unchanged. A form gets this attacker's token, unless it has one. */
  send(method: string, path: string, form?: [name: string, value: string][]): Promise<AttackResponse>;
}

/** Has the cookies and the form token of a browser. Keeps connections open, because there are thousands of requests. */
export function createAttacker(port: number, browser: BrowserLike, address: string): Attacker {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const token =
    browser
      .page()
      .forms.map(({ values }) => values['csrfToken'])
      .find(Boolean) ?? '';
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    send(method, path, form = []) {
      const fields = form.some(([name]) => name === 'csrfToken')
        ? form
        : [['csrfToken', token] as [string, string], ...form];
      const body = method === 'POST' ? String(new URLSearchParams(fields)) : '';
      const headers = {
        host: 'console.example',
        cookie,
        'x-forwarded-for': address,
        ...(method === 'POST' && {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        }),
      };
      return new Promise((resolve, reject) => {
        const sent = request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        });
        sent.on('error', reject);
        sent.end(body);
      });
    },
  };
}
