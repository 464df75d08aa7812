import { test } from '@jest/globals';
import { cookieName } from '../../src/web/http/cookies.ts';
import type { LinkPurpose } from '../../src/links/link.ts';
import type { Services } from '../../src/services.ts';

/**
 * The app that the tests of a file start. The bundled provider shares pages with the console and passes the same tests.
 */
let underTest: 'console' | 'sso-provider' = 'console';

export function appUnderTest(): typeof underTest {
  return underTest;
}

/** Makes all apps of a test file providers. Must be called before the file is imported. */
export function testTheProvider(): void {
  underTest = 'sso-provider';
}

/** Defines a test of something that only the console has. */
export function consoleTest(name: string, run: () => Promise<void>): void {
  if (underTest === 'console') test(name, run);
}

/** Returns the purpose of an account's first link. People sign themselves up at the provider. */
export function beginning(): LinkPurpose {
  return underTest === 'console' ? 'invitation' : 'sign-up';
}

/** Returns the name that a cookie has in this app. */
export function cookieOf({ config }: Services, name: string): string {
  return cookieName(config, name);
}
