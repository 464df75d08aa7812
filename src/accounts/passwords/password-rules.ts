import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../../forms/password-length.ts';
import type { Text } from '../../locales/text.ts';
import type { Account } from '../account.ts';
import { normalised } from './password-hashing.ts';
import { estimateStrength } from './password-strength.ts';

/** On a scale from 0 to 4: "safely unguessable: moderate protection from an offline slow-hash scenario". */
const MIN_SCORE = 3;

/**
 * Returns why a new password is refused, or undefined if it is accepted. `words` are names its owner is known by.
 * Throws BusyError if too many passwords are being checked.
 */
export async function passwordProblem(password: string, words: readonly string[]): Promise<Text | undefined> {
  const length = Array.from(normalised(password)).length;
  if (length === 0) return (t) => t.validation.newPassword.missing;
  if (length < MIN_PASSWORD_LENGTH) {
    return (t) => t.validation.newPassword.tooShort({ least: MIN_PASSWORD_LENGTH, length });
  }
  if (length > MAX_PASSWORD_LENGTH) {
    return (t) => t.validation.newPassword.tooLong({ most: MAX_PASSWORD_LENGTH, length });
  }
  const { score, warning, suggestions } = await estimateStrength({
    password: normalised(password),
    words: [...words],
  });
  if (score >= MIN_SCORE) return undefined;
  return (t) =>
    [
      t.validation.newPassword.tooEasy,
      ...(warning === null ? [] : [t.forms.password.warnings[warning]]),
      ...suggestions.map((suggestion) => t.forms.password.suggestions[suggestion]),
    ].join(' ');
}

/** What a page for a new password needs: the rules, and the words that make a password easy to guess. */
export function passwordRules(words: string[]) {
  return { words, shortest: MIN_PASSWORD_LENGTH, longest: MAX_PASSWORD_LENGTH };
}

/** The words that an account is known by. A password that consists of them is easy to guess. */
export function ownWords(
  { username, email, adminName }: Pick<Account, 'username' | 'email' | 'adminName'>,
  productName: string,
): string[] {
  const names = [username, email, adminName, productName];
  const parts = names.flatMap((name) => name.split(/[\s@._-]+/));
  const joined = [adminName, productName].map((name) => name.replace(/\s+/g, ''));
  return [...new Set([...names, ...parts, ...joined].filter((word) => word.length > 1))];
}
