const tests = `${import.meta.dirname.replaceAll(/[^\w/-]/g, '\\$&')}/test`;
/** Slow tests: those with browsers, processes of the product, kills, builds or measurements. */
const full = `${tests}.*(/(attacks|ci|commands|embedded|faults|journeys)/|/sso-provider/((passkeys-)?journey|pages|process|same/attacks)\\.|/(event-loop|import-bounds)\\.)`;

const common = {
  testEnvironment: '<rootDir>/test/harness/jest/environment.js',
  runtime: '<rootDir>/test/harness/jest/runtime.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  // The path is the one in the import of src/accounts/passwords/password-hashing.ts.
  moduleNameMapper: { '^\\./hash-parameters\\.ts$': '<rootDir>/test/harness/jest/cheap-hash-parameters.ts' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...common,
      displayName: 'fast',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [full],
    },
    { ...common, displayName: 'full', testRegex: [`${full}(.*\\.)?test\\.ts$`] },
  ],
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/harness/closing-line-reporter.js'],
  testSequencer: '<rootDir>/test/harness/jest/sequencer.cjs',
  testTimeout: 60_000,
  // Each worker runs a whole product: a web app, a mail worker, an SMTP sink and a database. On two processors, two more
  // workers use the time in which the others wait.
  maxWorkers: 4,
  // Node frees the whole heap when a worker exits, which can take longer than the default of 500 ms. Jest would then report
  // a leak that doesn't exist.
  workerGracefulExitTimeout: 10_000,
};
