import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Account } from './account.ts';
import { normalised } from './password-hashing.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Of 0 to 4: "safely unguessable: moderate protection from an offline slow-hash scenario". */
const LOWEST_SCORE = 3;

/** Its word lists take half a second to read: web reads them before it listens, all others when they need them. */
export async function readWordLists(): Promise<ZxcvbnFactory> {
  const { estimator } = await import('./password-estimator.ts');
  return estimator;
}

/** Why a new password is refused, in a sentence; undefined when it is taken. `words` are those its owner is known by. */
export async function passwordObjection(
  password: string,
  words: readonly string[],
): Promise<string | undefined> {
  const length = Array.from(normalised(password)).length;
  if (length === 0) return 'Choose a password.';
  if (length < SHORTEST_PASSWORD) {
    return `Use at least ${SHORTEST_PASSWORD} characters; this has ${length}.`;
  }
  if (length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters; this has ${length}.`;
  const estimator = await readWordLists();
  const { score, feedback } = estimator.check(normalised(password), [...words]);
  if (score >= LOWEST_SCORE) return undefined;
  return ['Too easy to guess.', feedback.warning, ...feedback.suggestions].filter(Boolean).join(' ');
}

/** The words that an account is known by: a password made of them is easy to guess. */
export function ownWords(
  { username, email, adminName }: Pick<Account, 'username' | 'email' | 'adminName'>,
  productName: string,
): string[] {
  const names = [username, email, adminName, productName];
  const parts = names.flatMap((name) => name.split(/[\s@._-]+/));
  const joined = [adminName, productName].map((name) => name.replace(/\s+/g, ''));
  return [...new Set([...names, ...parts, ...joined].filter((word) => word.length > 1))];
}
