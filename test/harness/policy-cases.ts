import type { Account } from '../../src/accounts/account.ts';
import type { Actor } from '../../src/audit/actor.ts';

/** The dropdown's labels for a technician who is neither linked nor inactive, in order. */
export const dropdownLabels = [
  'Reset 2FA',
  'Reset Password',
  'Edit',
  'Resend Invitation',
  'Link Account',
  'Deactivate',
  'End sessions',
  'Delete Technician',
];

const linked = { issuer: 'https://sso.acme.example', subject: 'amy' };
const ended = { on: '2026-03-03', zone: 'Europe/Amsterdam', hasEnded: true };
const aDay = new Date('2026-11-20T09:14:00Z');

type State = Pick<
  Account,
  | 'status'
  | 'hasPassword'
  | 'hasTwoFactor'
  | 'hasAuthenticatorApp'
  | 'passkeyCount'
  | 'ssoIdentity'
  | 'ssoOffered'
  | 'blockedUntil'
  | 'adminActive'
  | 'accessEnd'
>;

const pending: State = {
  status: 'pending',
  hasPassword: false,
  hasTwoFactor: false,
  hasAuthenticatorApp: false,
  passkeyCount: 0,
  ssoIdentity: null,
  ssoOffered: false,
  blockedUntil: null,
  adminActive: true,
  accessEnd: null,
};
const active: State = {
  ...pending,
  status: 'active',
  hasPassword: true,
  hasTwoFactor: true,
  hasAuthenticatorApp: true,
};

/** Every account state that the policy distinguishes. */
export const accountStates = {
  pending,
  'pending, SSO offered': { ...pending, ssoOffered: true },
  'active, no 2FA yet': { ...active, hasTwoFactor: false, hasAuthenticatorApp: false },
  'active with 2FA': active,
  'active with a passkey only': { ...active, hasAuthenticatorApp: false, passkeyCount: 1 },
  'active, blocked': { ...active, blockedUntil: new Date('2099-01-01') },
  'active with 2FA, SSO offered': { ...active, ssoOffered: true },
  'active, linked, with password': { ...active, ssoOffered: true, ssoIdentity: linked },
  'active, linked alone': {
    ...active,
    hasPassword: false,
    hasTwoFactor: false,
    hasAuthenticatorApp: false,
    ssoOffered: true,
    ssoIdentity: linked,
  },
  inactive: { ...active, status: 'inactive' },
  'inactive, linked': { ...active, status: 'inactive', ssoOffered: true, ssoIdentity: linked },
  'access ended': { ...active, status: 'inactive', accessEnd: ended },
  'pending, admin inactive': { ...pending, ssoOffered: true, adminActive: false },
  'active with 2FA, admin inactive': { ...active, ssoOffered: true, adminActive: false },
  'active, linked alone, admin inactive': {
    ...active,
    hasPassword: false,
    hasTwoFactor: false,
    hasAuthenticatorApp: false,
    ssoOffered: true,
    ssoIdentity: linked,
    adminActive: false,
  },
} satisfies Record<string, State>;

export type StateName = keyof typeof accountStates;

/** The relation of an account to a technician of admin 1.2 (Acme East, below Acme Hosting). */
export const relations = {
  'technician of my admin': { role: 'technician', adminId: 2, adminPath: '1.2' },
  'technician below': { role: 'technician', adminId: 3, adminPath: '1.2.3' },
  'technician two admins below': { role: 'technician', adminId: 4, adminPath: '1.2.3.4' },
  'technician above': { role: 'technician', adminId: 1, adminPath: '1' },
  'technician of a sibling admin': { role: 'technician', adminId: 5, adminPath: '1.5' },
  'primary above': { role: 'primary', adminId: 1, adminPath: '1' },
  'primary of a sibling admin': { role: 'primary', adminId: 5, adminPath: '1.5' },
  myself: { role: 'technician', adminId: 2, adminPath: '1.2' },
  'primary of my admin': { role: 'primary', adminId: 2, adminPath: '1.2' },
  'primary below': { role: 'primary', adminId: 3, adminPath: '1.2.3' },
} satisfies Record<string, Pick<Account, 'role' | 'adminId' | 'adminPath'>>;

export type RelationName = keyof typeof relations;

const actor: Actor = {
  accountId: 7,
  username: 'amy',
  role: 'technician',
  adminId: 2,
  adminName: 'Acme East',
  adminPath: '1.2',
  timeZone: 'UTC',
  origin: { address: '127.0.0.1', userAgent: 'test', requestId: 'test' },
  sessionIdHash: null,
};

/** Returns Amy of Acme East as the actor, and an account in that relation and state. */
export function actorAt(relation: RelationName, state: StateName): { actor: Actor; account: Account } {
  const account: Account = {
    id: relation === 'myself' ? actor.accountId : 8,
    username: 'bob',
    email: 'bob@acme.example',
    notes: '',
    firstRunPending: false,
    timeZone: 'UTC',
    language: null,
    adminName: 'Acme',
    epoch: 0,
    passwordSetAt: null,
    authenticatorAppSetAt: null,
    lastSignInAt: null,
    endsByRuleAt: null,
    awaitsPassword: false,
    totpLocked: false,
    createdAt: aDay,
    ...relations[relation],
    ...accountStates[state],
  };
  return { actor, account };
}
