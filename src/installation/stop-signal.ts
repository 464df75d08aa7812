/**
 * npm forwards a Ctrl-C that the terminal already sent to all its processes, so a second signal within this time is the
 * same one.
 */
const SAME_SIGNAL_MS = 500;

/**
 * Calls `stop` on the first signal to stop this process. A second signal ends the process at once, with exit code 130.
 */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void): void {
  let receivedAt: number | undefined;
  const stopOnce = (signal: NodeJS.Signals) => {
    if (receivedAt === undefined) {
      receivedAt = performance.now();
      stop(signal);
    } else if (performance.now() - receivedAt > SAME_SIGNAL_MS) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce);
}
