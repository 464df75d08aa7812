import { partyOf, type Actor } from '../accounts/account.ts';
import { InvalidFormError, NotFoundError } from '../accounts/account-errors.ts';
import { findAdminBelow, type Admin } from '../admins/admin-repository.ts';
import { withTransaction } from '../database/transaction.ts';
import type { Keyring } from '../keyring.ts';
import type { Services } from '../services.ts';
import { endLostSessions, findLostWaysIn, type ProviderChange } from './lost-ways-in-repository.ts';
import { lostWaysInSentences } from './lost-ways-in.ts';
import { secretBinding, type OAuthSettings } from './oauth-settings.ts';
import type { OAuthSettingsForm } from './oauth-settings-forms.ts';
import {
  deleteSettings,
  findNearestSettings,
  findSettingsOf,
  lockSettings,
  storeSettings,
} from './oauth-settings-repository.ts';
import { connect, type ProviderMetadata } from './provider-client.ts';
import { ProviderError, providerTroubles } from './provider-error.ts';
import { findingsOf } from './provider-findings.ts';

/** Accounts would lose their way in, and nobody has confirmed exactly that. */
export class UnconfirmedLossError extends Error {
  override name = 'UnconfirmedLossError';
  readonly sentences: string[];
  /** What has to be confirmed: it is another when the numbers are. */
  readonly confirmation: string;

  constructor(sentences: string[], confirmation: string) {
    super(sentences.join(' '));
    this.sentences = sentences;
    this.confirmation = confirmation;
  }
}

/**
 * Saves a level's settings; they act at once. Turned on, they are saved only when the provider answers.
 * Throws InvalidFormError, UnconfirmedLossError. Tells what was done and found.
 */
export async function saveOAuthSettings(
  services: Services,
  actor: Actor,
  admin: Admin,
  form: OAuthSettingsForm,
  exceptIdHash: string,
): Promise<string> {
  const { config, database, keyring } = services;
  const stored = await findSettingsOf(database, admin.id);
  const { clientSecret, sealedSecret } = secretOf(keyring, admin.id, stored, form);
  const metadata =
    form.mode === 'own' ? await ask(() => connect(config, { ...form, clientSecret })) : undefined;

  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    await lockSettings(sql);
    if (!(await findAdminBelow(sql, actor.adminPath, admin.id))) throw new NotFoundError();
    const before = await findNearestSettings(sql, admin.path);
    const own = await findSettingsOf(sql, admin.id);
    if (form.mode === 'inherit') {
      await deleteSettings(sql, admin.id);
    } else {
      await storeSettings(sql, {
        ...form,
        adminId: admin.id,
        enabled: form.mode === 'own',
        issuer: metadata?.issuer ?? (form.issuer || null),
        clientId: form.clientId || null,
        changePasswordUrl: form.changePasswordUrl || null,
        sealedSecret,
      });
    }
    const after = await findNearestSettings(sql, admin.path);
    const change = changeBetween(admin, before, after, metadata);
    const lost = await findLostWaysIn(sql, change);
    const sentences = lostWaysInSentences(lost);
    const confirmation = `${lost.stranded}/${lost.withPassword}`;
    if (sentences.length > 0 && form.confirmed !== confirmation) {
      throw new UnconfirmedLossError(sentences, confirmation);
    }
    await endLostSessions(sql, change, exceptIdHash);
    const changes = changedFields(own, await findSettingsOf(sql, admin.id));
    if (Object.keys(changes).length > 0) {
      transaction.audit({
        action: 'change-oauth-settings',
        outcome: 'done',
        actor: partyOf(actor),
        subject: { accountId: null, name: admin.name, adminId: admin.id, adminName: admin.name },
        changes,
        origin: actor.origin,
      });
    }
    return told(form, after, metadata);
  });
}

/**
 * The typed secret, else the one typed on an earlier try of this form, else the stored one: but that goes to nobody
 * else than the provider and client it was given for.
 */
function secretOf(
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

async function ask(connecting: () => ReturnType<typeof connect>): Promise<ProviderMetadata> {
  try {
    return (await connecting()).metadata;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const { trouble, detail } = error;
    throw new InvalidFormError({
      issuer:
        trouble === 'other-issuer'
          ? `The provider there calls itself ${detail || 'nothing at all'}: type exactly that.`
          : `The provider was asked, and nothing was saved: ${providerTroubles[trouble]}${detail && ` (${detail})`}.`,
    });
  }
}

function changeBetween(
  admin: Admin,
  before: OAuthSettings | undefined,
  after: OAuthSettings | undefined,
  metadata: ProviderMetadata | undefined,
): ProviderChange {
  const issuerOf = (settings: OAuthSettings | undefined) => (settings?.enabled ? settings.issuer : null);
  const pairwise = metadata?.subject_types_supported?.every((type) => type === 'pairwise') ?? false;
  return {
    adminPath: admin.path,
    before: issuerOf(before),
    after: issuerOf(after),
    otherIdentities: pairwise && before?.clientId !== after?.clientId,
  };
}

function changedFields(before: OAuthSettings | undefined, after: OAuthSettings | undefined) {
  const shown = (settings: OAuthSettings | undefined): Record<string, string | null> => ({
    state: settings ? (settings.enabled ? 'on' : 'off') : 'inherited',
    issuer: settings?.issuer ?? null,
    'client ID': settings?.clientId ?? null,
    scopes: settings?.scopes ?? null,
    'button text': settings?.buttonText ?? null,
    'addresses count as verified': settings ? String(settings.addressesCountAsVerified) : null,
    'asks for a code': settings ? String(settings.requireCode) : null,
    'sign-out at the provider': settings ? String(settings.signOutAtProvider) : null,
    'change-password URL': settings?.changePasswordUrl ?? null,
  });
  const [old, now] = [shown(before), shown(after)];
  const changes = Object.fromEntries(
    Object.keys(now)
      .filter((field) => old[field] !== now[field])
      .map((field) => [field, { before: old[field] ?? null, after: now[field] ?? null }]),
  );
  if (before?.sealedSecret === after?.sealedSecret) return changes;
  const told = (settings: OAuthSettings | undefined, text: string) => (settings?.sealedSecret ? text : null);
  return { ...changes, 'client secret': { before: told(before, 'set'), after: told(after, 'set anew') } };
}

function told(
  form: OAuthSettingsForm,
  after: OAuthSettings | undefined,
  metadata: ProviderMetadata | undefined,
): string {
  if (metadata) return `Saved. ${metadata.issuer} answers. ${findingsOf(metadata).join(' ')}`;
  if (form.mode === 'off') return 'Saved: Single Sign-On is off at this level.';
  return after?.enabled
    ? `Saved: the settings of ${after.adminName} count here.`
    : 'Saved: no settings count at this level.';
}
