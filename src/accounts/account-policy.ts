import { isAtOrBelow } from '../admins/scope.ts';
import type { ListedAccount } from './account.ts';
import type { Actor } from '../audit/actor.ts';

/** The actions in the dropdown, in the menu's order. Each id is also the URL segment and the name in the audit log. */
export const actions = [
  'reset-2fa',
  'reset-password',
  'edit',
  'resend-invitation',
  'link-account',
  'unlink-account',
  'deactivate',
  'activate',
  'end-sessions',
  'lift-block',
  'delete',
] as const;

export type Action = (typeof actions)[number];

/** Why an action is not available. The reader's catalogue has the text. */
export type Reason =
  | 'not-found'
  | 'own-account'
  | 'primary-account'
  | 'only-active'
  | 'only-pending'
  | 'only-inactive'
  | 'not-inactive'
  | 'level-inactive'
  | 'no-two-factor'
  | 'no-oauth-settings'
  | 'already-linked'
  | 'not-linked'
  | 'not-blocked'
  | 'has-password';

export type Decision = { allowed: true } | { allowed: false; reason: Reason };

interface Rule {
  /** Technicians may do it to their own login from the list. */
  self?: true;
  /** May be done to the main admin of a sub-admin. */
  primaryBelow?: true;
  /** Returns why the account's state forbids the action, or null if it is allowed. */
  forbids(account: ListedAccount): Reason | null;
}

const whenActive = (account: ListedAccount): Reason | null =>
  account.status === 'active' ? null : 'only-active';

/** The emailed link would not work while the admin is inactive. */
const whenAdminActive = (account: ListedAccount): Reason | null =>
  account.adminActive ? null : 'level-inactive';

const rules: Record<Action, Rule> = {
  edit: { self: true, forbids: () => null },
  'reset-2fa': {
    primaryBelow: true,
    forbids: (account) =>
      whenActive(account) ?? (account.hasTwoFactor ? whenAdminActive(account) : 'no-two-factor'),
  },
  'reset-password': {
    primaryBelow: true,
    forbids: (account) => whenActive(account) ?? whenAdminActive(account),
  },
  'resend-invitation': {
    primaryBelow: true,
    forbids: (account) => (account.status === 'pending' ? whenAdminActive(account) : 'only-pending'),
  },
  'link-account': {
    self: true,
    forbids: (account) =>
      account.ssoIdentity
        ? 'already-linked'
        : account.status === 'inactive'
          ? 'not-inactive'
          : account.ssoOffered
            ? whenAdminActive(account)
            : 'no-oauth-settings',
  },
  'unlink-account': {
    // An account without a password gets an emailed link to set one, which works only while its admin is active.
    forbids: (account) =>
      !account.ssoIdentity ? 'not-linked' : account.hasPassword ? null : whenAdminActive(account),
  },
  deactivate: { forbids: whenActive },
  activate: { forbids: (account) => (account.status === 'inactive' ? null : 'only-inactive') },
  'end-sessions': { primaryBelow: true, forbids: whenActive },
  'lift-block': { primaryBelow: true, forbids: (account) => (account.blockedUntil ? null : 'not-blocked') },
  delete: { forbids: () => null },
};

/** Decides whether the actor may do this to the account now. It is the only place with these rules. */
export function decide(action: Action, actor: Actor, account: ListedAccount): Decision {
  const rule = rules[action];
  const reason = outOfScope(actor, account) ?? wrongSubject(rule, actor, account) ?? rule.forbids(account);
  return asDecision(reason);
}

function asDecision(reason: Reason | null): Decision {
  return reason === null ? { allowed: true } : { allowed: false, reason };
}

/** Whether the action is available for the main admin of a sub-admin. */
export function isForPrimary(action: Action): boolean {
  return rules[action].primaryBelow === true;
}

export type OwnAction = 'link-account' | 'unlink-account' | 'reset-password';

/** Decides what a person may do to their own login on the profile page. Their role does not matter there. */
export function decideOwn(action: OwnAction, account: ListedAccount): Decision {
  // A person who has a password changes it by entering it.
  if (action === 'reset-password' && account.hasPassword) return asDecision('has-password');
  return asDecision(rules[action].forbids(account));
}

/**
 * Whether access to the mailbox is enough to set a password. Otherwise, a person who signs in only with SSO confirms
 * who they are at the provider first, because an email alone would bypass the provider's second factor.
 */
export function setsPasswordByMailAlone({
  hasPassword,
  hasTwoFactor,
  ssoIdentity,
  ssoOffered,
}: Pick<ListedAccount, 'hasPassword' | 'hasTwoFactor' | 'ssoIdentity' | 'ssoOffered'>): boolean {
  return hasPassword || hasTwoFactor || !ssoIdentity || !ssoOffered;
}

/**
 * Whether the address may be changed. Someone who cannot sign in could not confirm the email sent to the new address.
 */
export function mayChangeAddress({
  status,
  adminActive,
}: Pick<ListedAccount, 'status' | 'adminActive'>): boolean {
  return status !== 'inactive' && adminActive;
}

/** Whether a new address takes effect only once its owner confirms it (A6). A pending login gets a new invitation instead. */
export function mustConfirmAddress({ status }: Pick<ListedAccount, 'status'>): boolean {
  return status === 'active';
}

/**
 * Whether the emailed link alone is enough to link the account to SSO. An account in use also has to enter its own
 * password and code.
 */
export function linksByMailAlone({ status }: Pick<ListedAccount, 'status'>): boolean {
  return status === 'pending';
}

function outOfScope(actor: Actor, account: ListedAccount): Reason | null {
  return isAtOrBelow(actor, account.adminPath) ? null : 'not-found';
}

function wrongSubject(rule: Rule, actor: Actor, account: ListedAccount): Reason | null {
  if (account.id === actor.accountId)
    return rule.self && account.role === 'technician' ? null : 'own-account';
  if (account.role === 'technician') return null;
  const below = account.adminId !== actor.adminId;
  return below && rule.primaryBelow ? null : 'primary-account';
}

/** Whether the account may sign in, or stay signed in, with the right credentials. */
export function maySignIn({ status, adminActive }: Pick<ListedAccount, 'status' | 'adminActive'>): boolean {
  return status === 'active' && adminActive;
}
