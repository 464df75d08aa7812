import { PassThrough } from 'node:stream';
import { afterEach, expect, jest, test } from '@jest/globals';
import { createLogger } from '../../src/lib/logger.ts';
import { warnRarely } from '../../src/lib/warn-rarely.ts';

afterEach(() => {
  jest.useRealTimers();
});

test('the same warning is logged once a minute, separately for each log', () => {
  jest.useFakeTimers();
  const lines: unknown[] = [];
  const destination = new PassThrough();
  destination.on('data', (line: Buffer) => {
    const { msg, attempt } = JSON.parse(line.toString()) as Record<string, unknown>;
    lines.push([msg, attempt]);
  });
  const [web, worker] = [createLogger(destination), createLogger(destination)];
  warnRarely(web, { attempt: 1 }, 'no database');
  warnRarely(web, { attempt: 2 }, 'no database');
  warnRarely(web, { attempt: 3 }, 'wrong proxy');
  warnRarely(worker, { attempt: 4 }, 'no database');
  jest.advanceTimersByTime(59_000);
  warnRarely(web, { attempt: 5 }, 'no database');
  jest.advanceTimersByTime(1_000);
  warnRarely(web, { attempt: 6 }, 'no database');
  expect(lines).toEqual([
    ['no database', 1],
    ['wrong proxy', 3],
    ['no database', 4],
    ['no database', 6],
  ]);
});
