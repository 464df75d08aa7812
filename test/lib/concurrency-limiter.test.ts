import { expect, test } from '@jest/globals';
import { BusyError } from '../../src/lib/errors.ts';
import { createLimiter } from '../../src/lib/concurrency-limiter.ts';

/** A task that ends when the test lets it. */
function openEnded() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

const patient = { maxQueue: 10, maxWaitMs: 10_000 };

test('up to the limit run at once, and the others follow in the order in which they came', async () => {
  const limit = createLimiter(2, patient);
  const works = Array.from({ length: 5 }, openEnded);
  const begun: number[] = [];
  const all = works.map(({ work }, number) =>
    limit(() => {
      begun.push(number);
      return work();
    }),
  );
  expect(begun).toEqual([0, 1]);
  expect(limit.load()).toEqual({ running: 2, waiting: 3 });
  works[1]?.end();
  await all[1];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  works.forEach(({ end }) => end());
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(limit.load()).toEqual({ running: 0, waiting: 0 });
});

test('a task that fails, at once or later, lets the next one start', async () => {
  const limit = createLimiter(1, patient);
  const failAtOnce = () => {
    throw new Error('at once');
  };
  await expect(limit(failAtOnce)).rejects.toThrow('at once');
  const failing = limit(() => Promise.reject(new Error('later')));
  const waiting = limit(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('later');
  expect(await waiting).toBe('done');
  expect(await limit(() => Promise.resolve('free again'))).toBe('free again');
});

test('a task is rejected if the queue is full, or if it has waited too long', async () => {
  const limit = createLimiter(1, { maxQueue: 1, maxWaitMs: 50 });
  const first = openEnded();
  const running = limit(first.work);
  const waiting = limit(() => Promise.resolve());
  await expect(limit(() => Promise.resolve())).rejects.toThrow(BusyError);
  await expect(waiting).rejects.toThrow(BusyError);
  // It has left the queue, so there is room for another one, which runs next.
  const next = limit(() => Promise.resolve('in turn'));
  first.end();
  await running;
  expect(await next).toBe('in turn');
});
