import { openSecretDraft, sealSecretDraft } from '../../forms/secret-draft.ts';
import type { Keyring } from '../../lib/keyring.ts';
import { secretBinding, type OAuthSettings } from './oauth-settings.ts';
import type { OAuthSettingsForm } from './oauth-settings-form.ts';

/**
 * Returns the client secret to use: the typed one, or the one from an earlier submission of this form, or the stored
 * one. The stored secret is used only if the issuer and client ID are unchanged, so that it is never sent to another
 * provider. Throws InvalidFormError if the secret from the earlier submission can't be opened.
 */
export function secretOf(
  keyring: Keyring,
  adminId: number,
  stored: OAuthSettings | undefined,
  form: OAuthSettingsForm,
): { clientSecret: string | null; sealedSecret: string | null } {
  const draft = { typed: form.clientSecret, kept: form.keptSecret };
  const typed = openSecretDraft(keyring, draftBinding(adminId), draft, {
    clientSecret: (t) => t.validation.clientSecret.again,
  });
  if (typed !== '') return { clientSecret: typed, sealedSecret: keyring.seal(typed, secretBinding(adminId)) };
  const same = stored?.issuer === form.issuer && stored.clientId === form.clientId;
  if (!same || stored.sealedSecret === null) return { clientSecret: null, sealedSecret: null };
  const { sealedSecret } = stored;
  return { clientSecret: keyring.open(sealedSecret, secretBinding(adminId)), sealedSecret };
}

/** Seals the client secret that was typed into the OAuth settings of this admin, for the form to keep. */
export function sealDraft(
  keyring: Keyring,
  adminId: number,
  { clientSecret, keptSecret }: { clientSecret: string; keptSecret: string },
): string {
  return sealSecretDraft(keyring, draftBinding(adminId), { typed: clientSecret, kept: keptSecret });
}

const draftBinding = (adminId: number) => `oauth-draft:${adminId}`;
