import { afterAll, beforeAll } from '@jest/globals';
import argon2 from 'argon2';

/**
 * Checks a password with the same hash only once during the tests of this file or describe block, and remembers the
 * result. A check takes 25 ms of CPU time, and these tests check the same few passwords over and over.
 */
export function rememberPasswordChecks(): void {
  const verify = argon2.verify.bind(argon2);
  beforeAll(() => {
    const results = new Map<string, Promise<boolean>>();
    argon2.verify = (hash, password) => {
      const key = JSON.stringify([hash, String(password)]);
      const result = results.get(key) ?? verify(hash, password);
      results.set(key, result);
      return result;
    };
  });
  afterAll(() => {
    argon2.verify = verify;
  });
}
