import { expect, test } from '@jest/globals';
import { BusyError } from '../../src/lib/errors.ts';
import { createLimiter } from '../../src/lib/limiter.ts';

/** A work that ends when it is told to. */
function openEnded() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

const patient = { longestQueue: 10, longestWaitMs: 10_000 };

test('so many run at once, and others in the order they came', async () => {
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
  works[1]?.end();
  await all[1];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  works.forEach(({ end }) => end());
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('a work that fails, at once or later, gives its turn back', async () => {
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

test('whom the queue has no room for is refused at once, and who waits too long then', async () => {
  const limit = createLimiter(1, { longestQueue: 1, longestWaitMs: 50 });
  const first = openEnded();
  const running = limit(first.work);
  const waiting = limit(() => Promise.resolve());
  await expect(limit(() => Promise.resolve())).rejects.toThrow(BusyError);
  await expect(waiting).rejects.toThrow(BusyError);
  // It has left the queue: there is room for one, who gets the turn.
  const next = limit(() => Promise.resolve('in turn'));
  first.end();
  await running;
  expect(await next).toBe('in turn');
});
