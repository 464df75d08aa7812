import { writeSync } from 'node:fs';
import process from 'node:process';

/** Prints the totals of the run in one line, after Jest's own summary. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A file that failed to load is reported as a failure, because none of its tests ran.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => writeSync(1, `${numPassedTests} passed, ${failed} failed\n`));
  }
}
