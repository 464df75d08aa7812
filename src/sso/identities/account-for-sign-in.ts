import { maySignIn } from '../../accounts/account-policy.ts';
import type { Account } from '../../accounts/account.ts';
import { partyOf } from '../../audit/audit-party.ts';
import type { RequestOrigin } from '../../audit/audit-event.ts';
import { logEvent } from '../../audit/log-event.ts';
import type { Services } from '../../services.ts';
import type { FinishedFlow } from '../client/finished-flow.ts';
import { findProviderAt } from '../settings/oauth-settings-repository.ts';
import { findAccountByIdentity } from './sso-identity-repository.ts';
import { SsoError, type SsoErrorCode } from '../client/sso-error.ts';

/**
 * Returns the account that is linked to the identity in a finished flow. Throws SsoError, and logs the refusal, if the
 * account is not active or uses another provider. Throws SsoError if no account is linked.
 */
export async function accountForSignIn(
  services: Services,
  { identity, provider, purpose }: FinishedFlow,
  origin: RequestOrigin,
): Promise<Account> {
  const account = await findAccountByIdentity(services.database, identity);
  if (!account) throw new SsoError('not-linked', { purpose });
  const errorCode = await refusalOf(services, account, provider.adminId);
  if (errorCode === null) return account;
  const party = partyOf(account);
  await logEvent(services, {
    action: 'sign-in',
    outcome: 'refused',
    actor: party,
    subject: party,
    reason: errorCode,
    origin,
  });
  throw new SsoError(errorCode, { facts: { adminName: account.adminName }, purpose });
}

/**
 * Returns why the account can't sign in, or null. It must use the provider that applies to it now, wherever it began.
 */
async function refusalOf(
  { database }: Services,
  account: Account,
  providerAdminId: number,
): Promise<SsoErrorCode | null> {
  if (!maySignIn(account)) return 'not-active';
  const counts = await findProviderAt(database, account.adminPath);
  return counts?.adminId === providerAdminId ? null : 'other-provider';
}
