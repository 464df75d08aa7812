import { canonicalAddress } from '../accounts/account-fields.ts';
import { findAccount, lockAccount } from '../accounts/account-repository.ts';
import { partyOf, type Account } from '../accounts/account.ts';
import { isSameAddress } from '../accounts/change-address.ts';
import { endAllSessions } from '../accounts/session-epoch.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { logEvent } from '../audit/log-event.ts';
import { withTransaction, type Transaction } from '../database/transaction.ts';
import { endLinks, findLink, markUsed } from '../links/link-repository.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Services } from '../services.ts';
import type { FinishedFlow, ProviderAddress } from './finish-flow.ts';
import { findProviderAt } from './oauth-settings-repository.ts';
import type { FlowPurpose } from './sso-flow.ts';
import { storeIdentity } from './sso-identity-repository.ts';
import { SsoTrouble } from './sso-trouble.ts';

type LinkPurposeOfFlow = Extract<FlowPurpose, { kind: 'link' }>;

/**
 * Stores the identity with the account that the mailed link is for, and uses the link up. Refused, the link stays as
 * it was. `exceptIdHash` is the session that goes on. Throws SsoTrouble.
 */
export async function linkIdentity(
  services: Services,
  finished: FinishedFlow,
  purpose: LinkPurposeOfFlow,
  origin: RequestOrigin,
  exceptIdHash: string,
): Promise<Account> {
  const { database } = services;
  const link = await findLink(database, purpose.linkId);
  if (link?.state !== 'live') throw new SsoTrouble('link-dead', { purpose });
  const objection = objectionTo(await finished.addressOf(), link.address, finished);
  if (objection !== null) {
    await logRefusal(services, purpose.accountId, objection, origin);
    throw new SsoTrouble('other-address', { detail: objection, purpose });
  }
  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    const account = await lockAccount(sql, purpose.accountId);
    const expected = purpose.sessionHash === null ? 'pending' : 'active';
    if (account?.status !== expected || account.ssoIdentity || !account.levelActive) {
      throw new SsoTrouble('link-dead', { purpose });
    }
    const counts = await findProviderAt(sql, account.adminPath);
    if (counts?.adminId !== finished.provider.adminId || counts.issuer !== finished.identity.issuer) {
      throw new SsoTrouble('settings-changed', { purpose });
    }
    if (!(await markUsed(sql, purpose.linkId))) throw new SsoTrouble('link-dead', { purpose });
    if (!(await storeIdentity(sql, account.id, finished.identity)))
      throw new SsoTrouble('identity-taken', { purpose });
    await endLinks(sql, account.id, 'withdrawn', ['invitation', 'sso-link']);
    await endAllSessions(sql, account.id, { exceptIdHash });
    await tell(transaction, account, finished, origin);
    return (await findAccount(sql, account.id)) ?? account;
  });
}

/** Why the provider's address does not prove that it is the invited person. Null when it does. */
function objectionTo(
  { email, verified }: ProviderAddress,
  expected: string,
  { provider }: FinishedFlow,
): string | null {
  if (email === null) return `The provider told no email address; the link was mailed to ${expected}.`;
  if (!isSameAddress(canonicalAddress(email) ?? email, expected)) {
    return `You came back as ${email}, but the link was mailed to ${expected}.`;
  }
  return verified || provider.addressesCountAsVerified
    ? null
    : `You came back as ${email}, but the provider does not say that it has verified that address.`;
}

async function tell(
  transaction: Transaction,
  account: Account,
  { identity }: FinishedFlow,
  origin: RequestOrigin,
): Promise<void> {
  const party = partyOf(account);
  if (account.status === 'pending') {
    transaction.audit({
      action: 'accept-invitation',
      outcome: 'done',
      actor: party,
      subject: party,
      changes: { status: { before: 'pending', after: 'active' } },
      origin,
    });
  }
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
