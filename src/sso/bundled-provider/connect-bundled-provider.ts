import { partyOf, adminParty } from '../../audit/audit-party.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Transaction } from '../../audit/transaction.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { consoleRegistration } from './console-registration.ts';
import { providerServices } from './provider-services.ts';
import { registerClient } from './register-client.ts';
import { secretBinding } from '../settings/oauth-settings.ts';
import { changedSettings } from '../settings/oauth-settings-changes.ts';
import { findSettingsOf, lockSettings, storeSettings } from '../settings/oauth-settings-repository.ts';
import { connect } from '../client/provider-client.ts';
import { ProviderError } from '../client/provider-error.ts';

/** Reports whether the bundled provider responds at SSO_BASE_URL, and the console may connect to that address. */
export async function isBundledProviderAvailable({ config }: Services): Promise<boolean> {
  try {
    await connect(config, { issuer: config.ssoOrigin, clientId: 'first-run', clientSecret: null });
    return true;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return false;
  }
}

/**
 * Registers this console with the bundled provider, and stores the result as the root's OAuth settings. Runs in the
 * caller's transaction. Throws if the console's origin is not a valid redirect URI.
 */
export async function connectBundledProvider(
  services: Services,
  transaction: Transaction,
  actor: Actor,
  root: { id: number; name: string },
): Promise<void> {
  const { config, keyring } = services;
  const { sql } = transaction;
  const registration = consoleRegistration(config.productName, config.origin + paths.ssoCallback(root.id));
  if (!registration) throw new Error('The origin of the console is not a valid redirect URI');
  const registered = await registerClient(providerServices(services, sql), registration);
  await lockSettings(sql);
  await storeSettings(sql, {
    adminId: root.id,
    enabled: true,
    issuer: registered.issuer,
    clientId: registered.clientId,
    sealedSecret: keyring.seal(registered.clientSecret, secretBinding(root.id)),
    scopes: 'openid email profile',
    buttonText: '',
    addressesCountAsVerified: false,
    requireCode: false,
    signOutAtProvider: false,
    changePasswordUrl: registered.issuer + paths.forgotPassword,
  });
  transaction.audit({
    action: 'change-oauth-settings',
    outcome: 'done',
    actor: partyOf(actor),
    subject: adminParty(root),
    changes: changedSettings(undefined, await findSettingsOf(sql, root.id)),
    origin: actor.origin,
  });
}
