import { availableParallelism } from 'node:os';
import argon2 from 'argon2';
import { createLimiter } from '../../lib/limiter.ts';

/** An OWASP setting. Stored hashes of other parameters are replaced at their account's next sign-in. */
const parameters = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each hash takes about 25 ms of one core: more at once would only make all of them slower. */
const AT_ONCE = availableParallelism();
const limit = createLimiter(AT_ONCE, { longestQueue: 64 * AT_ONCE, longestWaitMs: 30_000 });

/** What an account without a password is checked against: the same work, and no password matches it. */
const dummyHash =
  `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}` +
  `$${base64('no such account.')}$${base64('no password has this as its hash')}`;

/** Throws BusyError where too many wait already. */
export function hashPassword(password: string): Promise<string> {
  return limit(() => argon2.hash(normalised(password), parameters));
}

export interface PasswordCheck {
  matches: boolean;
  /** The hash was made with other parameters than today's. */
  outdated: boolean;
}

/** The work is the same whether there is a hash or not. Throws BusyError where too many wait already. */
export async function verifyPassword(hash: string | null, password: string): Promise<PasswordCheck> {
  const matches = await limit(() => argon2.verify(hash ?? dummyHash, normalised(password)));
  return {
    matches: matches && hash !== null,
    outdated: hash !== null && argon2.needsRehash(hash, parameters),
  };
}

/** The same password is the same however a keyboard composes its accents. Nothing is trimmed. */
export function normalised(password: string): string {
  return password.normalize('NFC');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll('=', '');
}
