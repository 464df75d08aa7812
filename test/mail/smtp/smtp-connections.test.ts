import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { accepting, plain, smtpServers } from './smtp-servers.ts';

const { startRelay, startRaw, open, send, failure, talk } = smtpServers();

describe('rateLimit', () => {
  test.each([10, 25])('%d sends at most that many emails per second, over all connections', async (rate) => {
    const times: number[] = [];
    const relay = await startRelay({
      ...plain,
      onMailFrom: (_address, _session, done) => {
        times.push(performance.now());
        done();
      },
    });
    open(`smtp://${relay.host}?rateLimit=${rate}&pool=5`);
    const eventLoop = monitorEventLoopDelay({ resolution: 1 });
    eventLoop.enable();
    await Promise.all([1, 2, 3, 4, 5].map(send));
    await Promise.all([1, 2, 3, 4, 5].map(send));
    eventLoop.disable();
    // The server is in this process. If it notices an email late, the next one seems closer.
    const late = 30 + eventLoop.max / 1e6;
    expect((times.at(-1) as number) - (times[0] as number)).toBeGreaterThan((9 * 1000) / rate - late);
    for (let index = 3; index < times.length; index += 1) {
      expect((times[index] as number) - (times[index - 3] as number)).toBeGreaterThan(
        (3 * 1000) / rate - late,
      );
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
    const relay = await startRelay({
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

  test('a refused email leaves the connection open for the next one', async () => {
    const sessions = new Set<string>();
    let refused = 0;
    const relay = await startRelay({
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
    let accepted = 0;
    const sentOver = new Map<Socket, number>();
    const host = await startRaw('220 here\r\n', (line, socket) => {
      const sent = sentOver.get(socket) ?? 0;
      const answer = special(line, sent, socket);
      if (line === '.') {
        sentOver.set(socket, sent + 1);
        accepted += 1;
      }
      return answer ?? accepting(line);
    });
    open(`smtp://${host}`);
    expect(await send()).toBe('250 fine');
    await sleep(50);
    expect(await send()).toBe('250 fine');
    expect(accepted).toBe(2);
    expect(sentOver.size).toBe(2);
  });

  function isNext(line: string, sent: number): boolean {
    return sent === 1 && line.startsWith('MAIL');
  }
});

test('a conversation shows replies without control characters, and only the beginning of long ones', async () => {
  const escape = '\u001b[2J\u001b]0;title\u0007\0';
  const host = await startRaw(`220 here ${escape}\r\n`, (line) => {
    if (line.startsWith('EHLO')) {
      return `250-here\r\n250-${escape}\r\n${'250-OFFER x\r\n'.repeat(20_000)}250 SIZE 1000000\r\n`;
    }
    return accepting(line);
  });
  const { lines, offers, problem } = await talk(`smtp://${host}`);
  expect(problem).toBeNull();
  expect(JSON.stringify(lines).length).toBeLessThan(5_000);
  expect(offers.length).toBeLessThan(500);
  // JSON writes control characters as \\u001b, and the line breaks that are kept as \\n.
  expect(JSON.stringify([lines, offers])).not.toMatch(/\\u00|\\[bfrt]/);
  expect(offers).toContain('OFFER x');
});
