import { writeSync } from 'node:fs';
import process from 'node:process';

/** Says at the very end, behind Jest's own totals, in one line of its own, how the run went. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A file that could not even be loaded counts as a failure: none of its tests has run.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => writeSync(1, `${numPassedTests} passed, ${failed} failed\n`));
  }
}
