import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { talkToRelay } from '../../src/mail/relay-conversation.ts';
import { explain, type SmtpError } from '../../src/mail/smtp-errors.ts';
import { readSmtpSettings } from '../../src/mail/smtp-settings.ts';
import { openSmtpTransport, type SmtpTransport } from '../../src/mail/smtp-transport.ts';
import { certificateFile, startRelay, type Relay } from './relay.ts';

/*
 * Every option of SMTP_URL against a real server that is slow, silent or counting. The times are those of the
 * documentation, scaled down.
 */

const mail = {
  from: 'no-reply@console.example',
  to: 'amy@acme.example',
  subject: 'A test',
  text: 'A test',
  envelope: { from: 'no-reply@console.example', to: 'amy@acme.example' },
};
const plain = { disabledCommands: ['AUTH', 'STARTTLS'] };
const signal = new AbortController().signal;
const confirm = () => Promise.resolve();

let relay: Relay | undefined;
let raw: Server | undefined;
let transport: SmtpTransport | undefined;
const sockets = new Set<Socket>();
afterEach(async () => {
  transport?.close();
  await relay?.stop();
  for (const socket of sockets) socket.destroy();
  raw?.close();
  relay = raw = transport = undefined;
});

/** A server that says exactly this. `answer` gets each line; what it returns is sent. */
async function startRaw(greeting: string, answer: (line: string, socket: Socket) => string): Promise<string> {
  raw = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write(greeting);
    socket.on('data', (data) => {
      for (const line of String(data).split('\r\n').filter(Boolean)) socket.write(answer(line, socket));
    });
  });
  await once(raw.listen(0, '127.0.0.1'), 'listening');
  return `127.0.0.1:${(raw.address() as AddressInfo).port}`;
}

/** A server that takes every email. */
function taking(line: string): string {
  if (line === 'DATA') return '354 go\r\n';
  return /^(EHLO|MAIL|RCPT|\.$)/.test(line) ? '250 fine\r\n' : '';
}

const talk = (url: string) => talkToRelay(readSmtpSettings(url), mail);
const send = () => (transport as SmtpTransport).send(mail, signal, confirm);

function open(url: string): void {
  transport = openSmtpTransport(readSmtpSettings(url));
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; took: number }> {
  const began = performance.now();
  const result = await work();
  return { result, took: performance.now() - began };
}

const failure = () => send().then(String, (error: unknown) => explain(error as SmtpError));

describe('greetingTimeout', () => {
  test('waits for a slow greeting, however short connectionTimeout is', async () => {
    relay = await startRelay({ ...plain, onConnect: (_session, done) => void sleep(500).then(() => done()) });
    const url = `smtp://${relay.host}?connectionTimeout=150&greetingTimeout=5000`;
    open(url);
    expect(await send()).toMatch(/^250 /);
    expect((await talk(url)).problem).toBeNull();
  });

  test('ends a wait that is longer', async () => {
    open(`smtp://${await startRaw('', () => '')}?greetingTimeout=200`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The relay did not greet in time');
    expect(took).toBeLessThan(2000);
  });

  test('limits STARTTLS too', async () => {
    const host = await startRaw('220 here\r\n', (line, socket) => {
      if (line !== 'STARTTLS') return '250-here\r\n250 STARTTLS\r\n';
      socket.removeAllListeners('data');
      return '220 go\r\n';
    });
    open(`smtp://${host}?greetingTimeout=200`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The relay stopped answering');
    expect(took).toBeLessThan(2000);
  });
});

describe('connectionTimeout', () => {
  test('limits connecting and its TLS alone', async () => {
    open(`smtps://${await startRaw('', () => '')}?connectionTimeout=200&greetingTimeout=9000`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The relay could not be reached in time');
    expect(took).toBeLessThan(2000);
  });
});

describe('socketTimeout', () => {
  test.each(['EHLO', 'MAIL', 'RCPT', 'DATA', '.'])('limits a silence after %s', async (silentAt) => {
    const host = await startRaw('220 here\r\n', (line) => {
      return line.startsWith(silentAt) ? '' : taking(line);
    });
    open(`smtp://${host}?socketTimeout=200`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The relay stopped answering');
    expect(took).toBeLessThan(2000);
  });

  test('a server that is never silent but never finishes is ended too', async () => {
    const host = await startRaw('220 here\r\n', (_line, socket) => {
      const drip = setInterval(() => socket.write('250-still here\r\n'), 50);
      socket.once('close', () => clearInterval(drip));
      return '';
    });
    open(`smtp://${host}?connectionTimeout=500&greetingTimeout=100&socketTimeout=100`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The relay stopped answering');
    expect(took).toBeLessThan(3000);
  });
});

describe('rateLimit', () => {
  test.each([10, 25])('%d sends that many a second, over all connections', async (rate) => {
    const times: number[] = [];
    relay = await startRelay({
      ...plain,
      onMailFrom: (_address, _session, done) => {
        times.push(performance.now());
        done();
      },
    });
    open(`smtp://${relay.host}?rateLimit=${rate}&pool=5`);
    await Promise.all([1, 2, 3, 4, 5].map(send));
    await Promise.all([1, 2, 3, 4, 5].map(send));
    // A delayed turn of the event loop may bring two a little closer together.
    expect((times.at(-1) as number) - (times[0] as number)).toBeGreaterThan((9 * 1000) / rate - 60);
    for (let index = 3; index < times.length; index += 1) {
      expect((times[index] as number) - (times[index - 3] as number)).toBeGreaterThan((3 * 1000) / rate - 60);
    }
  });
});

describe('maxMessages', () => {
  test.each([
    [2, 3],
    [1, 5],
    [100, 1],
  ])('%d: five emails use %d connections', async (most, connections) => {
    const sessions = new Set<string>();
    relay = await startRelay({
      ...plain,
      onMailFrom: (_address, { id }, done) => {
        sessions.add(id);
        done();
      },
    });
    open(`smtp://${relay.host}?maxMessages=${most}`);
    for (let sent = 0; sent < 5; sent += 1) await send();
    expect(sessions.size).toBe(connections);
  });

  test('a refused email leaves the connection to the next', async () => {
    const sessions = new Set<string>();
    let refused = 0;
    relay = await startRelay({
      ...plain,
      onRcptTo: (_address, { id }, done) => {
        sessions.add(id);
        refused += 1;
        done(refused === 1 ? Object.assign(new Error('no'), { responseCode: 550 }) : null);
      },
    });
    open(`smtp://${relay.host}`);
    expect(await failure()).toMatch(/^550 /);
    expect(await send()).toMatch(/^250 /);
    expect(sessions.size).toBe(1);
  });

  test.each<[string, (line: string, sent: number, socket: Socket) => string | undefined]>([
    [
      'closes it while it is idle',
      (line, _sent, socket) => (line === '.' ? (socket.end('250 fine\r\n'), '') : undefined),
    ],
    [
      'closes it at MAIL FROM',
      (line, sent, socket) => (isNext(line, sent) ? (socket.destroy(), '') : undefined),
    ],
    ['answers 421', (line, sent) => (isNext(line, sent) ? '421 enough\r\n' : undefined)],
  ])('a connection is replaced when the server %s', async (_what, special) => {
    let taken = 0;
    const sentOver = new Map<Socket, number>();
    const host = await startRaw('220 here\r\n', (line, socket) => {
      const sent = sentOver.get(socket) ?? 0;
      const answer = special(line, sent, socket);
      if (line === '.') {
        sentOver.set(socket, sent + 1);
        taken += 1;
      }
      return answer ?? taking(line);
    });
    open(`smtp://${host}`);
    expect(await send()).toBe('250 fine');
    await sleep(50);
    expect(await send()).toBe('250 fine');
    expect(taken).toBe(2);
    expect(sentOver.size).toBe(2);
  });

  function isNext(line: string, sent: number): boolean {
    return sent === 1 && line.startsWith('MAIL');
  }
});

describe('name and authMethod', () => {
  test('name is given in EHLO', async () => {
    const names: string[] = [];
    relay = await startRelay({
      ...plain,
      onMailFrom: (_address, session, done) => {
        names.push(session.hostNameAppearsAs);
        done();
      },
    });
    open(`smtp://${relay.host}?name=console.example.com`);
    await send();
    expect(names).toEqual(['console.example.com']);
  });

  test.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('authMethod=%s signs in that way', async (method) => {
    const methods: string[] = [];
    relay = await startRelay({
      disabledCommands: ['STARTTLS'],
      authMethods: ['PLAIN', 'LOGIN', 'CRAM-MD5'],
      allowInsecureAuth: true,
      authOptional: false,
      onAuth(auth, _session, done) {
        methods.push(auth.method);
        const right =
          auth.method === 'CRAM-MD5' ? auth.validatePassword('secret') : auth.password === 'secret';
        done(null, right ? { user: 'console' } : undefined);
      },
    });
    open(`smtp://console:secret@${relay.host}?authMethod=${method}`);
    await send();
    expect(methods).toEqual([method]);
  });

  test.each([
    ['authMethod=XOAUTH2', /authMethod/],
    ['authMethod=plain', /authMethod/],
    ['name=a%20b', /name/],
    ['name=x%0D%0AQUIT', /name/],
    ['tls.servername=a%20b', /tls\.servername/],
    ['tls.minVersion=TLSv1.1', /tls\.minVersion/],
    ['requireTLS=true&ignoreTLS=true', /requireTLS and ignoreTLS contradict/],
    ['opportunisticTLS=true&requireTLS=true', /requireTLS and opportunisticTLS contradict/],
    ['rateLimit=0.5', /rateLimit/],
  ])('%s is refused at the start', (query, message) => {
    expect(() => readSmtpSettings(`smtp://relay.example?${query}`)).toThrow(message);
  });
});

describe('TLS', () => {
  const refusesStartTls = (line: string) => {
    if (line === 'STARTTLS') return '454 not now\r\n';
    if (line.startsWith('EHLO')) return '250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n';
    return taking(line);
  };

  test('opportunisticTLS goes on without TLS where the server refuses STARTTLS, and gives no password', async () => {
    const lines: string[] = [];
    const host = await startRaw('220 here\r\n', (line) => {
      lines.push(line);
      return refusesStartTls(line);
    });
    expect((await talk(`smtp://console:secret@${host}`)).problem).toMatch(/^454 /);
    expect(lines).not.toContainEqual(expect.stringMatching(/^MAIL/));
    expect((await talk(`smtp://console:secret@${host}?opportunisticTLS=true`)).problem).toBeNull();
    expect(lines).toContainEqual(expect.stringMatching(/^MAIL/));
    expect(lines).not.toContainEqual(expect.stringMatching(/^AUTH/));
  });

  test('opportunisticTLS still checks the certificate', async () => {
    relay = await startRelay();
    expect((await talk(`smtp://${relay.host}?opportunisticTLS=true`)).problem).toMatch(/not trusted/);
    expect(relay.recipients).toEqual([]);
  });

  test('tls.servername is the name that the certificate must have', async () => {
    relay = await startRelay();
    const url = `smtp://${relay.host}?tls.ca=${certificateFile}&tls.servername=`;
    expect((await talk(`${url}localhost`)).problem).toBeNull();
    expect((await talk(`${url}other.example`)).problem).toMatch(/altnames/);
  });

  test.each([
    ['TLSv1.3', /TLS with the relay failed/],
    ['TLSv1.2', null],
  ])('tls.minVersion=%s with a server that has TLS 1.2 alone', async (version, problem) => {
    relay = await startRelay({ maxVersion: 'TLSv1.2' });
    const result = await talk(`smtp://${relay.host}?tls.ca=${certificateFile}&tls.minVersion=${version}`);
    if (problem) expect(result.problem).toMatch(problem);
    else expect(result.problem).toBeNull();
  });
});
