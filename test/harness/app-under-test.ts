import { test } from '@jest/globals';

/**
 * The app that the tests of a file start. The bundled provider shares pages with the console and passes the same tests.
 */
let underTest: 'console' | 'sso-provider' = 'console';

export function appUnderTest(): typeof underTest {
  return underTest;
}

/** Makes all apps of a test file providers. Must be called before the first app starts. */
export function testTheProvider(): void {
  underTest = 'sso-provider';
}

/** Defines a test of something that only the console has. */
export function consoleTest(name: string, run: () => Promise<void>): void {
  if (underTest === 'console') test(name, run);
}
