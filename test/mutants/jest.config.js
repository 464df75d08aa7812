import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The tests that need neither a database nor a build, in Jest's own environment, which Stryker needs. */
export default {
  rootDir: root,
  testMatch: [
    '<rootDir>/test/accounts/*.test.ts',
    '<rootDir>/test/admin-actions/*.test.ts',
    '<rootDir>/test/domains/*.test.ts',
    '<rootDir>/test/lib/*.test.ts',
    '<rootDir>/test/links/*.test.ts',
    '<rootDir>/test/lists/*.test.ts',
    '<rootDir>/test/mail/queue/mail-policies.test.ts',
    '<rootDir>/test/rate-limits/*.test.ts',
    '<rootDir>/test/sso/client/provider-address.test.ts',
    '<rootDir>/test/technicians/csv.test.ts',
    '<rootDir>/test/two-factor/*.test.ts',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
