import { availableParallelism } from 'node:os';
import argon2 from 'argon2';
import { createLimiter } from '../../lib/concurrency-limiter.ts';
import { hashParameters } from './hash-parameters.ts';

/** One hash takes about 25 ms of one core, so running more than one per core would only slow all of them down. */
const MAX_CONCURRENT_HASHES = availableParallelism();
const limit = createLimiter(MAX_CONCURRENT_HASHES, {
  maxQueue: 64 * MAX_CONCURRENT_HASHES,
  maxWaitMs: 30_000,
});

/** Counts the passwords that are being hashed or checked, and those that wait. */
export const passwordQueue = limit.load;

/** Stands in for a missing hash, so that the check takes the same time. No password matches it. */
const dummyHash =
  `$argon2id$v=19$m=${hashParameters.memoryCost},t=${hashParameters.timeCost},p=${hashParameters.parallelism}` +
  `$${base64('no such account.')}$${base64('no password has this as its hash')}`;

/** Hashes a password with argon2id. Throws BusyError if too many passwords are waiting. */
export function hashPassword(password: string): Promise<string> {
  return limit(() => argon2.hash(normalised(password), hashParameters));
}

export interface PasswordCheck {
  matches: boolean;
  /** The hash was created with parameters other than the current ones. */
  outdated: boolean;
}

/**
 * Checks a password. It takes as long without a hash as with one. Throws BusyError if too many passwords are waiting.
 */
export async function verifyPassword(hash: string | null, password: string): Promise<PasswordCheck> {
  const matches = await limit(() => argon2.verify(hash ?? dummyHash, normalised(password)));
  return {
    matches: matches && hash !== null,
    outdated: hash !== null && argon2.needsRehash(hash, hashParameters),
  };
}

/** Normalises a password, because keyboards compose accents in different ways. Trims nothing. */
export function normalised(password: string): string {
  return password.normalize('NFC');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll('=', '');
}
