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

/** The actions that are also available for the main admin of a sub-admin. */
export const primaryActions = [
  'reset-2fa',
  'reset-password',
  'resend-invitation',
  'end-sessions',
  'lift-block',
] as const satisfies Action[];

export type PrimaryAction = (typeof primaryActions)[number];

/**
 * Why an action is not available. The reader's catalogue has the text. Events and batches store these names, so they can't be
 * renamed.
 */
export type Reason =
  | 'not-found'
  | 'own-account'
  | 'primary-account'
  | 'access-ended'
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
  /** Returns why the account's state forbids the action, or null if it is allowed. */
  forbids(account: ListedAccount): Reason | null;
}

/** Access that has ended is the more helpful reason, because an extension of the end date restores it. */
const becauseInactive = ({ accessEnd }: ListedAccount, reason: Reason): Reason =>
  accessEnd?.hasEnded ? 'access-ended' : reason;

const whenActive = (account: ListedAccount): Reason | null =>
  account.status === 'active' ? null : becauseInactive(account, 'only-active');

/** The emailed link would not work while the admin is inactive. */
const whenAdminActive = (account: ListedAccount): Reason | null =>
  account.adminActive ? null : 'level-inactive';

const rules: Record<Action, Rule> = {
  edit: { self: true, forbids: () => null },
  'reset-2fa': {
    forbids: (account) =>
      whenActive(account) ?? (account.hasTwoFactor ? whenAdminActive(account) : 'no-two-factor'),
  },
  'reset-password': {
    forbids: (account) => whenActive(account) ?? whenAdminActive(account),
  },
  'resend-invitation': {
    forbids: (account) =>
      account.status === 'pending' ? whenAdminActive(account) : becauseInactive(account, 'only-pending'),
  },
  'link-account': {
    self: true,
    forbids: (account) =>
      account.ssoIdentity
        ? 'already-linked'
        : account.status === 'inactive'
          ? becauseInactive(account, 'not-inactive')
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
  'end-sessions': { forbids: whenActive },
  'lift-block': { forbids: (account) => (account.blockedUntil ? null : 'not-blocked') },
  delete: { forbids: () => null },
};

/** Decides whether the actor may do this to the account now. It is the only place with these rules. */
export function decide(action: Action, actor: Actor, account: ListedAccount): Decision {
  const reason =
    outOfScope(actor, account) ?? wrongSubject(action, actor, account) ?? rules[action].forbids(account);
  return asDecision(reason);
}

function asDecision(reason: Reason | null): Decision {
  return reason === null ? { allowed: true } : { allowed: false, reason };
}

/** Whether the action is available for the main admin of a sub-admin. */
export function isForPrimary(action: Action): action is PrimaryAction {
  return (primaryActions as readonly Action[]).includes(action);
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
 * Reports whether a login that keeps these still has a second factor. `passkeys` are those that work at the app's
 * address. The last second factor can't be removed.
 */
export function leavesSecondFactor({
  hasAuthenticatorApp,
  passkeys,
}: {
  hasAuthenticatorApp: boolean;
  passkeys: number;
}): boolean {
  return hasAuthenticatorApp || passkeys > 0;
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

/** Whether a person made the account inactive, not the end of its access. */
export function isDeactivated({ status, accessEnd }: Pick<ListedAccount, 'status' | 'accessEnd'>): boolean {
  return status === 'inactive' && !accessEnd?.hasEnded;
}

/** Whether the actor has to say first when the access ends, or that it doesn't. Bulk actions can't ask for that. */
export function needsNewEndDate(action: Action, { accessEnd }: Pick<ListedAccount, 'accessEnd'>): boolean {
  return action === 'activate' && accessEnd?.hasEnded === true;
}

/** Decides the same as `decide` for a bulk action. */
export function decideInBulk(action: Action, actor: Actor, account: ListedAccount): Decision {
  const decision = decide(action, actor, account);
  return decision.allowed && needsNewEndDate(action, account) ? asDecision('access-ended') : decision;
}

/** Whether the actor may change when the access of the account ends. No one extends their own access. */
export function mayChangeEndDate({ accountId }: Pick<Actor, 'accountId'>, account: ListedAccount): boolean {
  return account.role === 'technician' && account.id !== accountId;
}

/**
 * Whether a new address takes effect only once its owner confirms it (A6). A pending login gets a new invitation at the
 * new address instead.
 */
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

function wrongSubject(action: Action, actor: Actor, account: ListedAccount): Reason | null {
  if (account.id === actor.accountId)
    return rules[action].self && account.role === 'technician' ? null : 'own-account';
  if (account.role === 'technician') return null;
  const below = account.adminId !== actor.adminId;
  return below && isForPrimary(action) ? null : 'primary-account';
}

/** Whether the account may sign in, or stay signed in, with the right credentials. */
export function maySignIn({ status, adminActive }: Pick<ListedAccount, 'status' | 'adminActive'>): boolean {
  return status === 'active' && adminActive;
}
