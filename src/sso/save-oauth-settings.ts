import type { Knex } from 'knex';
import { partyOf, adminParty } from '../audit/audit-party.ts';
import type { Actor } from '../audit/actor.ts';
import { isRoot } from '../admins/scope.ts';
import { NotFoundError } from '../lib/errors.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { lockAdminBelow, type AdminRef } from '../admins/admin-repository.ts';
import { withTransaction } from '../audit/transaction.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import { requireAccess } from '../sessions/require-access.ts';
import type { Services } from '../services.ts';
import {
  endStrandedSessions,
  findStrandedAccounts,
  type StrandedAccounts,
  type ProviderChange,
} from './settings/stranded-accounts-repository.ts';
import { isAnyoneStranded } from './settings/stranded-accounts.ts';
import { secretOf } from './settings/client-secret.ts';
import type { OAuthSettings } from './settings/oauth-settings.ts';
import { changedSettings } from './settings/oauth-settings-changes.ts';
import {
  describeSetting,
  editedSettings,
  typedSettings,
  type OAuthSettingsForm,
} from './settings/oauth-settings-form.ts';
import {
  deleteSettings,
  findNearestSettings,
  findSettingsOf,
  lockSettings,
  storeSettings,
} from './settings/oauth-settings-repository.ts';
import { connect } from './client/provider-client.ts';
import { ProviderError, providerProblem } from './client/provider-error.ts';
import { findingsOf } from './client/provider-findings.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import type { Text } from '../locales/text.ts';
import type { ProviderMetadata } from './client/provider-responses.ts';

/** Linked accounts would lose SSO access, and the person has not confirmed the current numbers. */
export class ConfirmationRequiredError extends Error {
  override name = 'ConfirmationRequiredError';
  readonly lost: StrandedAccounts;
  /** The value that the form must send to confirm. It changes if the numbers of accounts change. */
  readonly confirmation: string;

  constructor(lost: StrandedAccounts, confirmation: string) {
    super('People would lose access, which has to be confirmed');
    this.lost = lost;
    this.confirmation = confirmation;
  }
}

/**
 * Saves an admin's OAuth settings, which take effect immediately. Connects to the admin's own provider first, and saves
 * it only if it responds. Runs in a transaction of its own. `exceptIdHash` is the person's own session, which
 * continues. Returns a message for the admin. Throws InvalidFormError if the provider can't be used, StaleFormError if
 * someone else changed the settings, ConfirmationRequiredError if people would lose access, NotFoundError if the admin is
 * gone, and AccessEndedError.
 */
export async function saveOAuthSettings(
  services: Services,
  actor: Actor,
  admin: AdminRef,
  form: OAuthSettingsForm,
  { version, exceptIdHash }: { version: string; exceptIdHash: string },
): Promise<Text> {
  const { config, database, keyring } = services;
  const stored = await findSettingsOf(database, admin.id);
  const { clientSecret, sealedSecret } = secretOf(keyring, admin.id, stored, form);
  const metadata =
    form.mode === 'own' ? await metadataOf(() => connect(config, { ...form, clientSecret })) : undefined;

  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    // Lock the admin first and read it again, because the provider may have taken seconds to respond.
    const locked = await lockAdminBelow(sql, actor.adminPath, admin.id);
    if (!locked) throw new NotFoundError();
    await lockSettings(sql);
    await requireAccess(sql, actor);
    const [own, before] = await settingsAt(sql, locked);
    rejectStaleForm({
      thing: 'settings',
      version,
      stored: editedSettings(own, isRoot({ adminPath: locked.path })),
      typed: typedSettings(form, stored?.sealedSecret ?? ''),
      describe: describeSetting,
    });
    if (form.mode === 'inherit') await deleteSettings(sql, locked.id);
    else await storeSettings(sql, rowOf(form, locked, metadata, sealedSecret));
    const [ownNow, after] = await settingsAt(sql, locked);

    const change = changeBetween(locked, before, after, metadata);
    requireConfirmed(await findStrandedAccounts(sql, change), form.confirmed);
    await endStrandedSessions(sql, change, exceptIdHash);
    const changes = changedSettings(own, ownNow);
    if (Object.keys(changes).length > 0) {
      transaction.audit({
        action: 'change-oauth-settings',
        outcome: 'done',
        actor: partyOf(actor),
        subject: adminParty(locked),
        changes,
        origin: actor.origin,
      });
    }
    return (t) => savedMessage(t, form, after, metadata);
  });
}

type Settings = OAuthSettings | undefined;

/** Returns the admin's own settings, and the settings that apply to it. */
async function settingsAt(sql: Knex, { id, path }: AdminRef): Promise<[Settings, Settings]> {
  return [await findSettingsOf(sql, id), await findNearestSettings(sql, path)];
}

function rowOf(
  form: OAuthSettingsForm,
  { id }: AdminRef,
  metadata: ProviderMetadata | undefined,
  sealedSecret: string | null,
) {
  return {
    ...form,
    adminId: id,
    enabled: form.mode === 'own',
    issuer: metadata?.issuer ?? (form.issuer || null),
    clientId: form.clientId || null,
    changePasswordUrl: form.changePasswordUrl || null,
    sealedSecret,
  };
}

function requireConfirmed(lost: StrandedAccounts, confirmed: string): void {
  const confirmation = `${lost.stranded}/${lost.withPassword}`;
  if (isAnyoneStranded(lost) && confirmed !== confirmation) {
    throw new ConfirmationRequiredError(lost, confirmation);
  }
}

async function metadataOf(connecting: () => ReturnType<typeof connect>): Promise<ProviderMetadata> {
  try {
    return (await connecting()).metadata;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const { errorCode, detail } = error;
    if (errorCode === 'not-https') {
      throw new InvalidFormError({
        issuer: (t) => t.validation.oauthSettings.issuerNotHttps,
      });
    }
    throw new InvalidFormError({
      issuer: (t) => {
        const { oauthSettings } = t.validation;
        if (errorCode === 'other-issuer') {
          return detail === '' ? oauthSettings.namelessIssuer : oauthSettings.otherIssuer({ issuer: detail });
        }
        const problem = providerProblem(t, errorCode);
        return detail === ''
          ? oauthSettings.unusable({ problem })
          : oauthSettings.unusableWithDetail({ problem, detail });
      },
    });
  }
}

function changeBetween(
  admin: AdminRef,
  before: Settings,
  after: Settings,
  metadata: ProviderMetadata | undefined,
): ProviderChange {
  const issuerOf = (settings: Settings) => (settings?.enabled ? settings.issuer : null);
  const pairwise = metadata?.subject_types_supported?.every((type) => type === 'pairwise') ?? false;
  return {
    adminPath: admin.path,
    before: issuerOf(before),
    after: issuerOf(after),
    otherIdentities: pairwise && before?.clientId !== after?.clientId,
  };
}

function savedMessage(
  t: Catalogue,
  form: OAuthSettingsForm,
  after: Settings,
  metadata: ProviderMetadata | undefined,
): string {
  const { own, off, inherited, none } = t.sso.settings.saved;
  if (metadata) return [own(metadata), ...findingsOf(t, metadata)].join(' ');
  if (form.mode === 'off') return off;
  return after?.enabled ? inherited(after) : none;
}
