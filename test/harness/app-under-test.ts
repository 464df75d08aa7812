import { test } from '@jest/globals';
import { cookieName } from '../../src/web/http/cookies.ts';
import type { LinkPurpose } from '../../src/links/link.ts';
import type { Services } from '../../src/services.ts';

/** Which app the tests of a file start: the bundled provider is built of the console's rooms and passes the same tests. */
let underTest: 'console' | 'sso-provider' = 'console';

export function appUnderTest(): typeof underTest {
  return underTest;
}

/** Called before a file of tests is imported: all its apps are then the provider. */
export function testTheProvider(): void {
  underTest = 'sso-provider';
}

/** What only the console has. */
export function consoleTest(name: string, run: () => Promise<void>): void {
  if (underTest === 'console') test(name, run);
}

/** The link that an account begins with: the provider's people invite themselves. */
export function beginning(): LinkPurpose {
  return underTest === 'console' ? 'invitation' : 'sign-up';
}

/** A cookie by the name that it has in the app. */
export function cookieOf({ config }: Services, name: string): string {
  return cookieName(config, name);
}
