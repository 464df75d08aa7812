import type { Account } from '../accounts/account.ts';
import { partyOf } from '../audit/audit-party.ts';
import {
  findAccount,
  insertAccount,
  setFirstRunPending,
  storePassword,
} from '../accounts/account-repository.ts';
import { hashPassword } from '../accounts/passwords/password-hashing.ts';
import { catalogues } from '../locales/catalogues.ts';
import { ownWords, passwordProblem } from '../accounts/passwords/password-rules.ts';
import { slugOf } from '../admins/slug.ts';
import { ownOrigin } from '../audit/audit-event.ts';
import { requireSetting, type Settings } from '../config.ts';
import { ConfigError } from '../lib/errors.ts';
import { withTransaction, type Transaction } from '../audit/transaction.ts';
import { issueLink } from '../links/issue-link.ts';
import { queueMail } from '../mail/queue/queue-mail.ts';
import type { Services } from '../services.ts';
import { findRoot, insertRoot } from './root-repository.ts';

export interface FirstAdmin {
  /** The name of the root admin, which its technicians see as their admin. */
  name: string;
  username: string;
  email: string;
  /** Without a password the account is pending, and its owner sets one with an invitation. */
  password?: string | undefined;
  /** The names above are provisional. The owner replaces them at the first sign-in. */
  firstRunPending?: boolean;
}

/**
 * Reads the first admin from the environment. Returns undefined if neither username nor address is set. Throws
 * ConfigError if only one of them is set or the password is too weak.
 */
export async function firstAdminFrom(settings: Settings): Promise<FirstAdmin | undefined> {
  const { adminUsername, adminEmail, adminPassword } = settings;
  if (adminUsername === undefined && adminEmail === undefined) return undefined;
  const username = requireSetting('ADMIN_USERNAME', adminUsername);
  const email = requireSetting('ADMIN_EMAIL', adminEmail);
  return withStrongPassword({ name: username, username, email, password: adminPassword }, settings);
}

/**
 * Returns a first admin with provisional names, for an installation whose owner has not entered any yet. The username
 * says what the login is, because an authenticator app keeps showing it. No email is sent to the reserved domain.
 * Throws ConfigError if the password is too weak.
 */
export function unnamedAdmin(settings: Settings): Promise<FirstAdmin> {
  const { productName, adminPassword } = settings;
  const provisional = { name: productName, username: 'main-admin', email: 'main-admin@first-run.invalid' };
  return withStrongPassword({ ...provisional, password: adminPassword, firstRunPending: true }, settings);
}

async function withStrongPassword(first: FirstAdmin, { productName }: Settings): Promise<FirstAdmin> {
  const { name, username, email, password } = first;
  if (password === undefined) return first;
  const problem = await passwordProblem(
    password,
    ownWords({ username, email, adminName: name }, productName),
  );
  if (problem) throw new ConfigError(`Invalid ADMIN_PASSWORD: ${problem(catalogues.en)}`);
  return first;
}

/**
 * Creates the root from the environment if the database is empty. Emails its owner an invitation if no password is set.
 */
export async function makeFirstAdmin(services: Services): Promise<void> {
  if (await findRoot(services.database)) return;
  const first = await firstAdminFrom(services.config);
  if (!first) {
    services.logger.warn('no login exists yet, run npm run admin:create');
    return;
  }
  await createRoot(services, first, mailInvitation);
}

/**
 * Creates the root and its main admin, and calls `invite` for a pending one, in one transaction. Returns undefined if
 * there is a root.
 */
export async function createRoot(
  services: Services,
  { name, username, email, password, firstRunPending = false }: FirstAdmin,
  invite: (services: Services, transaction: Transaction, account: Account) => Promise<void>,
): Promise<Account | undefined> {
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return withTransaction(services.database, async (transaction) => {
    const { sql } = transaction;
    const root = await insertRoot(sql, name, slugOf(name) || 'root');
    if (!root) return undefined;
    const id = await insertAccount(sql, { adminId: root.id, role: 'primary', username, email, notes: '' });
    if (id === undefined) throw new Error('The empty database already has an account');
    if (passwordHash !== undefined) await storePassword(sql, id, passwordHash);
    if (firstRunPending) await setFirstRunPending(sql, id, true);
    const account = (await findAccount(sql, id)) as Account;
    if (account.status === 'pending') await invite(services, transaction, account);
    transaction.audit({
      action: 'create-admin',
      outcome: 'done',
      actor: null,
      subject: partyOf(account),
      changes: {
        email: { before: null, after: email },
        status: { before: null, after: account.status },
      },
      origin: ownOrigin,
    });
    return account;
  });
}

async function mailInvitation(
  { keyring, config }: Services,
  transaction: Transaction,
  account: Account,
): Promise<void> {
  const link = await issueLink(transaction, keyring, {
    purpose: 'invitation',
    accountId: account.id,
    address: account.email,
    requestedBy: config.productName,
    cause: 'create-admin',
  });
  await queueMail(transaction, {
    message: 'invitation',
    accountId: account.id,
    adminId: account.adminId,
    address: account.email,
    link,
    data: { requestedBy: config.productName },
    cause: 'operator',
  });
}
