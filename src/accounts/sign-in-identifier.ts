import { canonicalAddress } from '../forms/form-fields.ts';
import { addressFromTyped, asciiLower } from '../lib/typed-text.ts';

/** One character more than any login has, so that a longer text matches no login after it is cut. */
export const MAX_IDENTIFIER_LENGTH = 255;

/**
 * Normalises the text that people type to sign in. The same text is used to find the login and to count attempts, so a
 * different spelling does not start a new count.
 */
export function identifierFrom(typed: string): string {
  const identifier = addressFromTyped(typed);
  return asciiLower(canonicalAddress(identifier) ?? identifier).slice(0, MAX_IDENTIFIER_LENGTH);
}
