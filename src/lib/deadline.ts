/**
 * Runs work with a signal that aborts when the time is up, when `stop` aborts, and when the work has ended. Use this instead
 * of AbortSignal.any(): in Node 20 a signal that combines others loses their time limits when garbage is collected.
 */
export async function withDeadline<T>(
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(
    () => deadline.abort(new DOMException('The time limit was reached', 'TimeoutError')),
    limitMs,
  );
  const onStop = () => deadline.abort(stop?.reason);
  stop?.addEventListener('abort', onStop);
  if (stop?.aborted) onStop();
  try {
    return await work(deadline.signal);
  } finally {
    clearTimeout(timer);
    deadline.abort();
    stop?.removeEventListener('abort', onStop);
  }
}
