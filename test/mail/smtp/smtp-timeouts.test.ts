import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { whileCollectingGarbage } from '../../harness/collect-garbage.ts';
import { accepting, plain, smtpServers } from './smtp-servers.ts';

const { startRelay, startRaw, open, send, failure, talk } = smtpServers();

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; took: number }> {
  const began = performance.now();
  const result = await work();
  return { result, took: performance.now() - began };
}

describe('greetingTimeout', () => {
  test('waits for a slow greeting, however short connectionTimeout is', async () => {
    const relay = await startRelay({
      ...plain,
      onConnect: (_session, done) => void sleep(500).then(() => done()),
    });
    const url = `smtp://${relay.host}?connectionTimeout=150&greetingTimeout=5000`;
    open(url);
    expect(await send()).toMatch(/^250 /);
    expect((await talk(url)).problem).toBeNull();
  });

  test('ends a longer wait', async () => {
    open(`smtp://${await startRaw('', () => '')}?greetingTimeout=200`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The mail server didn’t send its greeting in time');
    expect(took).toBeLessThan(2000);
  });

  test('also limits STARTTLS', async () => {
    const host = await startRaw('220 here\r\n', (line, socket) => {
      if (line !== 'STARTTLS') return '250-here\r\n250 STARTTLS\r\n';
      socket.removeAllListeners('data');
      return '220 go\r\n';
    });
    open(`smtp://${host}?greetingTimeout=200`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The mail server stopped responding');
    expect(took).toBeLessThan(2000);
  });
});

describe('connectionTimeout', () => {
  test('limits only connecting and its TLS', async () => {
    open(`smtps://${await startRaw('', () => '')}?connectionTimeout=200&greetingTimeout=9000`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The mail server couldn’t be reached in time');
    expect(took).toBeLessThan(2000);
  });
});

describe('socketTimeout', () => {
  test.each(['EHLO', 'MAIL', 'RCPT', 'DATA', '.'])('limits a silence after %s', async (silentAt) => {
    const host = await startRaw('220 here\r\n', (line) => {
      return line.startsWith(silentAt) ? '' : accepting(line);
    });
    open(`smtp://${host}?socketTimeout=200`);
    const { result, took } = await timed(failure);
    expect(result).toBe('The mail server stopped responding');
    expect(took).toBeLessThan(2000);
  });

  test.each(['EHLO', 'MAIL'])(
    'a server that keeps sending but never finishes is also disconnected, after %s',
    async (at) => {
      const host = await startRaw('220 here\r\n', (line, socket) => {
        if (!line.startsWith(at)) return accepting(line);
        const drip = setInterval(() => socket.write('250-still here\r\n'), 50);
        socket.once('close', () => clearInterval(drip));
        return '';
      });
      open(`smtp://${host}?connectionTimeout=500&greetingTimeout=100&socketTimeout=100`);
      // A timer that garbage collection could remove would not limit anything.
      const { result, took } = await whileCollectingGarbage(() => timed(failure));
      expect(result).toBe('The mail server stopped responding');
      expect(took).toBeLessThan(3000);
    },
  );
});
