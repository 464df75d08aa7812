import { canonicalAddress } from '../lib/typed-fields.ts';
import { addressFromTyped, asciiLower } from '../lib/typed-text.ts';

/** One character more than any login has, so that a longer text matches none when it is cut. */
export const LONGEST_IDENTIFIER = 255;

/**
 * Normalises what people type to sign in. Logins are looked up and attempts are counted by the same text, so a different
 * spelling gets no counter of its own.
 */
export function identifierFrom(typed: string): string {
  const identifier = addressFromTyped(typed);
  return asciiLower(canonicalAddress(identifier) ?? identifier).slice(0, LONGEST_IDENTIFIER);
}
