import { once } from 'node:events';
import { connect } from 'node:net';

export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  /** The size of one response's body. */
  bytes: number;
}

const CONNECTIONS = 16;

/** Requests one page repeatedly on sixteen connections. The client is cheap, because it shares the machine. */
export async function load(port: number, path: string, cookie: string, seconds: number): Promise<Load> {
  const times: number[] = [];
  let bytes = 0;
  const end = performance.now() + seconds * 1000;
  const request = `GET ${path} HTTP/1.1\r\nHost: console.example\r\nCookie: ${cookie}\r\n\r\n`;

  async function ask(): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    let began = performance.now();
    let head = '';
    let left = -1;
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      let body = chunk.length;
      if (left < 0) {
        head += chunk.toString('latin1');
        const split = head.indexOf('\r\n\r\n');
        if (split < 0) return;
        if (!head.startsWith('HTTP/1.1 200'))
          throw new Error(`${path} answered ${head.split('\r\n')[0] ?? ''}`);
        left = bytes = Number(/content-length: (\d+)/i.exec(head)?.[1]);
        body = head.length - split - 4;
      }
      left -= body;
      if (left > 0) return;
      times.push(performance.now() - began);
      if (performance.now() > end) return void socket.end();
      began = performance.now();
      [head, left] = ['', -1];
      socket.write(request);
    });
    await once(socket, 'close');
  }

  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  const taken = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / taken, p50: at(0.5), p99: at(0.99), bytes };
}
