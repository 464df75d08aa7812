import { InvalidFormError } from '../../lib/errors.ts';
import type { Keyring } from '../../lib/keyring.ts';
import { secretBinding, type OAuthSettings } from './oauth-settings.ts';
import type { OAuthSettingsForm } from './oauth-settings-form.ts';

/**
 * The typed secret, else the one typed on an earlier try of this form, else the stored one: but that goes to nobody
 * else than the provider and client it was given for.
 */
export function secretOf(
  keyring: Keyring,
  adminId: number,
  stored: OAuthSettings | undefined,
  form: OAuthSettingsForm,
): { clientSecret: string | null; sealedSecret: string | null } {
  const typed = form.clientSecret || (form.keptSecret && openDraft(keyring, adminId, form.keptSecret));
  if (typed !== '') return { clientSecret: typed, sealedSecret: keyring.seal(typed, secretBinding(adminId)) };
  const same = stored?.issuer === form.issuer && stored.clientId === form.clientId;
  if (!same || stored.sealedSecret === null) return { clientSecret: null, sealedSecret: null };
  const { sealedSecret } = stored;
  return { clientSecret: keyring.open(sealedSecret, secretBinding(adminId)), sealedSecret };
}

/** A typed secret on its way through a form that has to be shown again: the page holds it sealed. */
export function sealDraft(
  keyring: Keyring,
  adminId: number,
  { clientSecret, keptSecret }: { clientSecret: string; keptSecret: string },
): string {
  return clientSecret === '' ? keptSecret : keyring.seal(clientSecret, draftBinding(adminId));
}

function openDraft(keyring: Keyring, adminId: number, sealed: string): string {
  try {
    return keyring.open(sealed, draftBinding(adminId));
  } catch {
    throw new InvalidFormError({ clientSecret: 'Type the client secret again.' });
  }
}

const draftBinding = (adminId: number) => `oauth-draft:${adminId}`;
