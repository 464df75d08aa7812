import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import type { Account } from '../accounts/account.ts';
import type { RequestOrigin } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import type { Transaction } from '../audit/transaction.ts';
import { browserNames } from '../lib/user-agent.ts';
import { issueLink } from '../links/issue-link.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { recordBrowser } from './seen-browser-repository.ts';

/** The browser in which a sign-in is completed. */
export interface SignInBrowser {
  /** From its cookie, or a new one. */
  id: string;
  /** Its cookie says that the account has completed a sign-in in it before. */
  isTrusted: boolean;
}

/**
 * Records the browser of a sign-in, and emails the owner of the login if it is new. A browser is known by its cookie. If
 * the cookie is gone, it is known by its name and its coarse network, so that someone who deletes cookies at their desk
 * is not alerted every day. Runs in the caller's transaction. `account` is the account before this sign-in.
 */
export async function noteBrowser(
  { config, keyring }: Services,
  transaction: Transaction,
  account: Account,
  { id, isTrusted }: SignInBrowser,
  origin: RequestOrigin,
): Promise<void> {
  if (config.app !== 'console') return;
  const names = browserNames(origin.userAgent);
  const place = hash('place', names.browser, names.system, coarseNetwork(origin.address));
  const { known, added, hadNone } = await recordBrowser(transaction.sql, account.id, [
    hash('browser', id),
    place,
  ]);
  const isFirst = account.lastSignInAt === null;
  // Browsers from before the table existed are known by their cookie only.
  const isFromEarlierVersion = hadNone && isTrusted;
  if (known > 0 || !added.includes(place) || isFirst || isFromEarlierVersion || !config.signInAlerts) return;

  const link = await issueLink(transaction, keyring, {
    purpose: 'new-sign-in',
    accountId: account.id,
    address: account.email,
    requestedBy: account.username,
    cause: 'new-browser',
  });
  await queueMail(transaction, {
    message: 'new-sign-in',
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    link,
    data: { ...names, from: origin.address, hasPassword: account.hasPassword },
  });
  transaction.audit({
    action: 'new-browser',
    outcome: 'done',
    actor: partyOf(account),
    subject: partyOf(account),
    origin,
  });
}

/** Returns the /24 of an IPv4 address, or the /48 of an IPv6 address. A provider often changes the rest. */
export function coarseNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? `${parsed.toString().split('.').slice(0, 3).join('.')}.0/24`
    : `${parsed.toNormalizedString().split(':').slice(0, 3).join(':')}::/48`;
}

function hash(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
