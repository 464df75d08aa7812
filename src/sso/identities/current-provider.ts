import type { Account } from '../../accounts/account.ts';
import type { Services } from '../../services.ts';
import type { FinishedFlow } from '../client/finished-flow.ts';
import { isSameProvider, type Provider } from '../settings/oauth-settings.ts';
import { findProviderAt } from '../settings/oauth-settings-repository.ts';
import { SsoError } from '../client/sso-error.ts';

/**
 * Reads the provider's settings again, because an admin may have changed them while the person was at the provider.
 * Throws SsoError if they no longer apply to the account.
 */
export async function currentProvider(
  { database }: Services,
  account: Account,
  { provider, purpose }: Pick<FinishedFlow, 'provider' | 'purpose'>,
): Promise<Provider> {
  const now = await findProviderAt(database, account.adminPath);
  if (!isSameProvider(now, provider)) throw new SsoError('settings-changed', { purpose });
  return now;
}
