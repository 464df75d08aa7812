import { readFileSync, writeSync } from 'node:fs';

/*
 * Loaded first in a process of the product. Prints how long the process takes from SIGTERM to its end, without the time
 * in which its main thread waits for a processor, so that the result is the same on a busy machine.
 */
function undisturbedMs(): number {
  const [, waitedNs] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ');
  return performance.now() - Number(waitedNs) / 1e6;
}

process.once('SIGTERM', () => {
  const began = undisturbedMs();
  process.once('exit', () => {
    writeSync(1, `${JSON.stringify({ msg: 'time to stop', ms: undisturbedMs() - began })}\n`);
  });
});
