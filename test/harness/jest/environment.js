import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** Functions that Jest uses itself, so a test can't replace them. Jest's own environments define the same. */
const originals = {
  'jest-native-promise': Promise,
  'jest-native-now': Date.now.bind(Date),
  'jest-native-read-file': readFileSync,
  'jest-native-write-file': writeFileSync,
  'jest-native-exists-file': existsSync,
};
for (const [name, value] of Object.entries(originals)) {
  Object.defineProperty(globalThis, Symbol.for(name), { value });
}
const { console } = globalThis;
const { exit } = process;
const permanent = new Set(Object.keys(originals).map((name) => Symbol.for(name)));
const belongsToJest =
  /^((before|after)(All|Each)|[fx]?(describe|it|test)|expect)$|^Symbol\(.*(jest|JEST|EVENT_HANDLERS|RETRY|TEST_TIMEOUT).*\)$/;

/**
 * Runs the tests in the process's own global scope instead of a VM context, so that packages can be loaded natively and
 * shared by all test files of a Jest worker (see runtime.cjs), and their errors and arrays are instances of the tests'
 * own classes.
 */
export default class SharedGlobalEnvironment {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  /** Removes what Jest has added to the global scope, so the next file starts without it. */
  async teardown() {
    this.fakeTimersModern.dispose();
    globalThis.console = console;
    process.exit = exit;
    for (const key of Reflect.ownKeys(globalThis)) {
      if (belongsToJest.test(String(key)) && !permanent.has(key)) Reflect.deleteProperty(globalThis, key);
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return undefined;
  }
}
