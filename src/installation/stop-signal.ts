/** npm passes on a Ctrl-C that the terminal has sent to everybody already: what comes so soon is the same one. */
const SAME_SIGNAL_MS = 500;

/** Calls `stop` once, when this process is told to end. Told so again, it ends at once. */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void): void {
  let askedAt: number | undefined;
  const ask = (signal: NodeJS.Signals) => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      stop(signal);
    } else if (performance.now() - askedAt > SAME_SIGNAL_MS) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
}
