import { InvalidFormError } from '../forms/form-errors.ts';
import { openSecretDraft, sealSecretDraft } from '../forms/secret-draft.ts';
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
  const draft = { typed: form.secret, kept: form.keptSecret };
  const typed = openSecretDraft(keyring, draftBinding(stored), draft, {
    secret: (t) => t.gate.errors.secretMissing,
  });
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

/** Seals the secret that was typed into the form of this panel, or of a new one, for the form to keep. */
export function sealDraft(
  keyring: Keyring,
  panel: Panel | undefined,
  { secret, keptSecret }: { secret: string; keptSecret: string },
): string {
  return sealSecretDraft(keyring, draftBinding(panel), { typed: secret, kept: keptSecret });
}

const draftBinding = (panel: Panel | undefined) => `panel-draft:${panel?.publicId ?? 'new'}`;
