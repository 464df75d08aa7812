/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/harness/jest/environment.js',
  runtime: '<rootDir>/test/harness/jest/runtime.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/harness/closing-line-reporter.js'],
  testTimeout: 60_000,
  // Each worker holds a whole product of its own: a web app, a worker, an SMTP sink and a database. On two processors a
  // third fills the time in which the others wait.
  maxWorkers: 3,
};
