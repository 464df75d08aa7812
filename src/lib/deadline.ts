/**
 * Runs work with a signal that aborts after `limitMs`, when `stop` aborts, and when the work has ended. Use this
 * instead of AbortSignal.any(), because in Node 20 a combined signal loses its time limits when garbage is collected.
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
