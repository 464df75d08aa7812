import { InvalidFormError } from '../forms/form-errors.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { PanelForm } from './panel-form.ts';
import { credentialBinding, type Panel } from './panel.ts';

/**
 * Returns the sealed credential to store: the typed one, the one from an earlier submission of this form, or the stored
 * one. The stored one is kept only while the panel and the name of the credential stay the same, so that it is never sent
 * to another panel. Throws InvalidFormError if there is none.
 */
export function sealedCredentialOf(
  keyring: Keyring,
  publicId: string,
  stored: Panel | undefined,
  form: PanelForm,
): string | null {
  if (form.credentialKind === 'none') return null;
  const typed = form.secret || (form.keptSecret && openDraft(keyring, form.keptSecret));
  if (typed !== '') return keyring.seal(typed, credentialBinding(publicId));
  const isSame =
    stored?.origin === form.origin &&
    stored.credentialKind === form.credentialKind &&
    stored.credentialName === form.credentialName;
  if (isSame && stored.sealedCredential !== null) return stored.sealedCredential;
  throw new InvalidFormError({
    secret: (t) => (stored ? t.gate.errors.secretAgain : t.gate.errors.secretMissing),
  });
}

/** Seals a typed secret, so that the form can keep it when the page is shown again with errors. */
export function sealDraft(
  keyring: Keyring,
  { secret, keptSecret }: { secret: string; keptSecret: string },
): string {
  return secret === '' ? keptSecret : keyring.seal(secret, DRAFT_BINDING);
}

function openDraft(keyring: Keyring, sealed: string): string {
  try {
    return keyring.open(sealed, DRAFT_BINDING);
  } catch {
    throw new InvalidFormError({ secret: (t) => t.gate.errors.secretAgain });
  }
}

const DRAFT_BINDING = 'panel-draft';
