import type { Keyring } from '../lib/keyring.ts';
import type { Text } from '../locales/text.ts';
import { InvalidFormError } from './form-errors.ts';

/**
 * A secret in a submitted form. `typed` is the text of its field. `kept` is the sealed secret of an earlier submission, which
 * the page keeps in a hidden field.
 */
interface SecretDraft {
  typed: string;
  kept: string;
}

/**
 * Seals a typed secret, so that the form can keep it when the page is shown again with errors. It is bound to what the form
 * edits, so that it can't be saved anywhere else.
 */
export function sealSecretDraft(keyring: Keyring, boundTo: string, { typed, kept }: SecretDraft): string {
  return typed === '' ? kept : keyring.seal(typed, boundTo);
}

/**
 * Returns the typed secret, or the one from an earlier submission, or an empty string. Throws InvalidFormError with
 * `errors` if the earlier one can't be decrypted.
 */
export function openSecretDraft(
  keyring: Keyring,
  boundTo: string,
  { typed, kept }: SecretDraft,
  errors: Record<string, Text>,
): string {
  if (typed !== '' || kept === '') return typed;
  try {
    return keyring.open(kept, boundTo);
  } catch {
    throw new InvalidFormError(errors);
  }
}
