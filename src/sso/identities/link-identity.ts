import { canonicalAddress } from '../../forms/form-fields.ts';
import { partyOf } from '../../audit/audit-party.ts';
import { findAccount, lockAccount } from '../../accounts/account-repository.ts';
import type { Account } from '../../accounts/account.ts';
import { auditAcceptance } from '../../sign-in/password-by-link.ts';
import { isSameAddress } from '../../account-actions/change-address.ts';
import { endAllSessions } from '../../sessions/session-epoch-repository.ts';
import type { RequestOrigin } from '../../audit/audit-event.ts';
import { logEvent } from '../../audit/log-event.ts';
import { withTransaction, type Transaction } from '../../audit/transaction.ts';
import { requireSession } from '../../sessions/require-access.ts';
import { endLinks, findLink, markUsed } from '../../links/link-repository.ts';
import { queueMail } from '../../mail/queue/queue-mail.ts';
import type { Services } from '../../services.ts';
import type { FinishedFlow, ProviderAddress } from '../client/finished-flow.ts';
import { isSameProvider, type Provider } from '../settings/oauth-settings.ts';
import { findProviderAt } from '../settings/oauth-settings-repository.ts';
import type { FlowPurpose } from '../client/sso-flow.ts';
import { storeIdentity } from './sso-identity-repository.ts';
import { SsoError } from '../client/sso-error.ts';

type LinkPurposeOfFlow = Extract<FlowPurpose, { kind: 'link' }>;

/**
 * Links the identity to the account that the emailed link is for, and marks the link as used. A pending account becomes
 * active. Ends all other sessions of the account. `sessionIdHash` is the browser's session, which continues. Runs in a
 * transaction of its own. Throws SsoError if linking is refused, and AccessEndedError if the session has ended. A
 * refusal does not use up the link.
 */
export async function linkIdentity(
  services: Services,
  finished: FinishedFlow,
  purpose: LinkPurposeOfFlow,
  origin: RequestOrigin,
  sessionIdHash: string,
): Promise<Account> {
  const { database } = services;
  const link = await findLink(database, purpose.linkId);
  if (link?.state !== 'live') throw new SsoError('link-dead', { purpose });
  const address = await finished.addressOf();
  const refusal = refusalFor(address, link.address, finished.provider);
  if (refusal !== null) {
    await logRefusal(services, purpose.accountId, [refusal, address.email ?? ''].join(' ').trim(), origin);
    const facts = { email: address.email ?? '', invited: link.address };
    throw new SsoError(refusal, { facts, purpose });
  }
  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    const account = await lockAccount(sql, purpose.accountId);
    // An active account must be linked in the session that signed in with its password and code. It may have ended
    // since.
    if (purpose.sessionHash !== null) await requireSession(sql, sessionIdHash);
    const expected = purpose.sessionHash === null ? 'pending' : 'active';
    if (account?.status !== expected || account.ssoIdentity || !account.adminActive) {
      throw new SsoError('link-dead', { purpose });
    }
    const now = await findProviderAt(sql, account.adminPath);
    if (!isSameProvider(now, finished.provider) || refusalFor(address, link.address, now) !== null) {
      throw new SsoError('settings-changed', { purpose });
    }
    if (!(await markUsed(sql, purpose.linkId))) throw new SsoError('link-dead', { purpose });
    if (!(await storeIdentity(sql, account.id, finished.identity)))
      throw new SsoError('identity-taken', { purpose });
    await endLinks(sql, account.id, 'withdrawn', ['invitation', 'sso-link']);
    await endAllSessions(sql, account.id, { exceptIdHash: sessionIdHash });
    await recordChange(transaction, account, finished, origin);
    return (await findAccount(sql, account.id)) ?? account;
  });
}

/** Returns why the provider's address does not prove that this is the invited person, or null if it does. */
function refusalFor(
  { email, verified }: ProviderAddress,
  expected: string,
  provider: Provider,
): 'no-address' | 'other-address' | 'unverified-address' | null {
  if (email === null) return 'no-address';
  if (!isSameAddress(canonicalAddress(email) ?? email, expected)) {
    return 'other-address';
  }
  return verified || provider.addressesCountAsVerified ? null : 'unverified-address';
}

async function recordChange(
  transaction: Transaction,
  account: Account,
  { identity }: FinishedFlow,
  origin: RequestOrigin,
): Promise<void> {
  const party = partyOf(account);
  if (account.status === 'pending') auditAcceptance(transaction, account, origin);
  transaction.audit({
    action: 'link-sso',
    outcome: 'done',
    actor: party,
    subject: party,
    changes: { sso: { before: null, after: identity.issuer } },
    origin,
  });
  await queueMail(transaction, {
    message: 'sso-linked',
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    data: { from: origin.address },
  });
}

async function logRefusal(
  services: Services,
  accountId: number,
  reason: string,
  origin: RequestOrigin,
): Promise<void> {
  const account = await findAccount(services.database, accountId);
  if (!account) return;
  const party = partyOf(account);
  await logEvent(services, {
    action: 'link-sso',
    outcome: 'refused',
    actor: party,
    subject: party,
    reason,
    origin,
  });
}
