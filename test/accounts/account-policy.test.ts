import { describe, expect, test } from '@jest/globals';
import {
  actions,
  decide,
  decideInBulk,
  decideOwn,
  isDeactivated,
  leavesSecondFactor,
  linksByMailAlone,
  mayChangeAddress,
  mayChangeEndDate,
  maySignIn,
  mustConfirmAddress,
  needsNewEndDate,
  setsPasswordByMailAlone,
  type Action,
  type OwnAction,
  type Reason,
} from '../../src/accounts/account-policy.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import {
  accountStates,
  actorAt,
  dropdownLabels,
  relations,
  type RelationName,
  type StateName,
} from '../harness/policy-cases.ts';

test('each action has its label, in the order of the dropdown', () => {
  const labels = actions.map((action) => catalogues.en.actions.labels[action]);
  const ofOtherStates = ['Unlink account', 'Activate', 'Unblock'];
  expect(labels.filter((label) => !ofOtherStates.includes(label))).toEqual(dropdownLabels);
});

type Expectation = 'yes' | Reason;

/** What each action returns for a technician of the actor's own admin or below, by the technician's state. */
const byState: Record<StateName, Record<Action, Expectation>> = {
  pending: {
    'reset-2fa': 'only-active',
    'reset-password': 'only-active',
    edit: 'yes',
    'resend-invitation': 'yes',
    'link-account': 'no-oauth-settings',
    'unlink-account': 'not-linked',
    deactivate: 'only-active',
    activate: 'only-inactive',
    'end-sessions': 'only-active',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'pending, SSO offered': {
    'reset-2fa': 'only-active',
    'reset-password': 'only-active',
    edit: 'yes',
    'resend-invitation': 'yes',
    'link-account': 'yes',
    'unlink-account': 'not-linked',
    deactivate: 'only-active',
    activate: 'only-inactive',
    'end-sessions': 'only-active',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active, no 2FA yet': {
    'reset-2fa': 'no-two-factor',
    'reset-password': 'yes',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'no-oauth-settings',
    'unlink-account': 'not-linked',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active with 2FA': {
    'reset-2fa': 'yes',
    'reset-password': 'yes',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'no-oauth-settings',
    'unlink-account': 'not-linked',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active with a passkey only': {
    'reset-2fa': 'yes',
    'reset-password': 'yes',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'no-oauth-settings',
    'unlink-account': 'not-linked',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active, blocked': {
    'reset-2fa': 'yes',
    'reset-password': 'yes',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'no-oauth-settings',
    'unlink-account': 'not-linked',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'yes',
    delete: 'yes',
  },
  'active with 2FA, SSO offered': {
    'reset-2fa': 'yes',
    'reset-password': 'yes',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'yes',
    'unlink-account': 'not-linked',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active, linked, with password': {
    'reset-2fa': 'yes',
    'reset-password': 'yes',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'already-linked',
    'unlink-account': 'yes',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active, linked alone': {
    'reset-2fa': 'no-two-factor',
    'reset-password': 'yes',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'already-linked',
    'unlink-account': 'yes',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  inactive: {
    'reset-2fa': 'only-active',
    'reset-password': 'only-active',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'not-inactive',
    'unlink-account': 'not-linked',
    deactivate: 'only-active',
    activate: 'yes',
    'end-sessions': 'only-active',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'inactive, linked': {
    'reset-2fa': 'only-active',
    'reset-password': 'only-active',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'already-linked',
    'unlink-account': 'yes',
    deactivate: 'only-active',
    activate: 'yes',
    'end-sessions': 'only-active',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'access ended': {
    'reset-2fa': 'access-ended',
    'reset-password': 'access-ended',
    edit: 'yes',
    'resend-invitation': 'access-ended',
    'link-account': 'access-ended',
    'unlink-account': 'not-linked',
    deactivate: 'access-ended',
    activate: 'yes',
    'end-sessions': 'access-ended',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'pending, admin inactive': {
    'reset-2fa': 'only-active',
    'reset-password': 'only-active',
    edit: 'yes',
    'resend-invitation': 'level-inactive',
    'link-account': 'level-inactive',
    'unlink-account': 'not-linked',
    deactivate: 'only-active',
    activate: 'only-inactive',
    'end-sessions': 'only-active',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active with 2FA, admin inactive': {
    'reset-2fa': 'level-inactive',
    'reset-password': 'level-inactive',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'level-inactive',
    'unlink-account': 'not-linked',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
  'active, linked alone, admin inactive': {
    'reset-2fa': 'no-two-factor',
    'reset-password': 'level-inactive',
    edit: 'yes',
    'resend-invitation': 'only-pending',
    'link-account': 'already-linked',
    'unlink-account': 'level-inactive',
    deactivate: 'yes',
    activate: 'only-inactive',
    'end-sessions': 'yes',
    'lift-block': 'not-blocked',
    delete: 'yes',
  },
};

/**
 * The relation of the account to the actor. 'by state' refers to the table above, and any other value applies in every
 * state.
 */
const byRelation: Record<RelationName, 'by state' | Reason | Partial<Record<Action, 'by state'>>> = {
  'technician of my admin': 'by state',
  'technician below': 'by state',
  'technician two admins below': 'by state',
  'technician above': 'not-found',
  'technician of a sibling admin': 'not-found',
  'primary above': 'not-found',
  'primary of a sibling admin': 'not-found',
  myself: { edit: 'by state', 'link-account': 'by state' },
  'primary of my admin': {},
  'primary below': {
    'reset-2fa': 'by state',
    'reset-password': 'by state',
    'resend-invitation': 'by state',
    'end-sessions': 'by state',
    'lift-block': 'by state',
  },
};

const otherwise: Partial<Record<RelationName, Reason>> = {
  myself: 'own-account',
  'primary of my admin': 'primary-account',
  'primary below': 'primary-account',
};

function expected(relation: RelationName, state: StateName, action: Action): Expectation | undefined {
  const rule = byRelation[relation];
  if (rule === 'by state') return byState[state][action];
  if (typeof rule === 'string') return rule;
  return rule[action] ? byState[state][action] : otherwise[relation];
}

describe('A1, A5 what the policy decides for each relation, state and action', () => {
  for (const relation of Object.keys(relations) as RelationName[]) {
    test.each(Object.keys(accountStates) as StateName[])(`${relation}, %s`, (state) => {
      const { actor, account } = actorAt(relation, state);
      const answers = actions.map((action) => {
        const decision = decide(action, actor, account);
        return [action, decision.allowed ? 'yes' : decision.reason];
      });
      expect(answers).toEqual(actions.map((action) => [action, expected(relation, state, action)]));
    });
  }

  test('a main admin cannot be edited here, not even by itself', () => {
    const { actor, account } = actorAt('myself', 'active with 2FA');
    const primary = { ...account, role: 'primary' as const };
    expect(decide('edit', actor, primary)).toEqual({ allowed: false, reason: 'own-account' });
  });

  test('an admin whose path starts with the same digits is a different admin', () => {
    const { actor, account } = actorAt('technician below', 'active with 2FA');
    const decision = decide('edit', { ...actor, adminPath: '1.2' }, { ...account, adminPath: '1.22' });
    expect(decision).toEqual({ allowed: false, reason: 'not-found' });
  });
});

describe('what the policy says about the state of a login', () => {
  test.each([
    ['pending', true, { signIn: false, address: true, confirm: false, link: true }],
    ['active', true, { signIn: true, address: true, confirm: true, link: false }],
    ['inactive', true, { signIn: false, address: false, confirm: false, link: false }],
    ['pending', false, { signIn: false, address: false, confirm: false, link: true }],
    ['active', false, { signIn: false, address: false, confirm: true, link: false }],
  ] as const)('%s, with an active admin: %j', (status, adminActive, expectations) => {
    expect({
      signIn: maySignIn({ status, adminActive }),
      address: mayChangeAddress({ status, adminActive }),
      confirm: mustConfirmAddress({ status }),
      link: linksByMailAlone({ status }),
    }).toEqual(expectations);
  });

  const ended = { on: '2026-03-03', zone: 'UTC', hasEnded: true };
  const later = { ...ended, hasEnded: false };

  test.each([
    ['inactive', null, true],
    ['inactive', later, true],
    ['inactive', ended, false],
    ['active', null, false],
    ['active', later, false],
  ] as const)('a person made it inactive: %s, %j: %j', (status, accessEnd, expectation) => {
    expect(isDeactivated({ status, accessEnd })).toBe(expectation);
  });

  test('after the end of its access, Activate needs a new end date, which bulk actions can’t ask for', () => {
    const { actor, account } = actorAt('technician below', 'inactive');
    const allowed = { allowed: true };
    for (const accessEnd of [null, later]) {
      expect(needsNewEndDate('activate', { accessEnd })).toBe(false);
      expect(decideInBulk('activate', actor, { ...account, accessEnd })).toEqual(allowed);
    }
    expect(needsNewEndDate('activate', { accessEnd: ended })).toBe(true);
    expect(needsNewEndDate('delete', { accessEnd: ended })).toBe(false);
    const withEnd = { ...account, accessEnd: ended };
    expect(decide('activate', actor, withEnd)).toEqual(allowed);
    expect(decideInBulk('activate', actor, withEnd)).toEqual({ allowed: false, reason: 'access-ended' });
    expect(decideInBulk('delete', actor, withEnd)).toEqual(allowed);
    expect(decideInBulk('activate', actor, { ...withEnd, adminPath: '99' })).toEqual({
      allowed: false,
      reason: 'not-found',
    });
  });

  test('no one changes when their own access ends, and that of main admins never ends', () => {
    const { actor, account } = actorAt('technician below', 'active with 2FA');
    expect(mayChangeEndDate(actor, account)).toBe(true);
    expect(mayChangeEndDate({ accountId: account.id }, account)).toBe(false);
    expect(mayChangeEndDate(actor, { ...account, role: 'primary' })).toBe(false);
  });

  test.each([
    [true, 0, true],
    [false, 1, true],
    [false, 0, false],
  ])(
    'an app (%j) and %d passkeys leave a second factor: %j',
    (hasAuthenticatorApp, passkeys, expectation) => {
      expect(leavesSecondFactor({ hasAuthenticatorApp, passkeys })).toBe(expectation);
    },
  );

  test.each([
    [{}, false],
    [{ hasPassword: true }, true],
    [{ hasTwoFactor: true }, true],
    [{ ssoIdentity: null }, true],
    [{ ssoOffered: false }, true],
  ])('the mailbox alone sets a password, for SSO only with %j: %j', (changed, expectation) => {
    const ssoOnly = {
      hasPassword: false,
      hasTwoFactor: false,
      ssoIdentity: { issuer: 'https://sso.example', subject: 'amy' },
      ssoOffered: true,
    };
    expect(setsPasswordByMailAlone({ ...ssoOnly, ...changed })).toBe(expectation);
  });

  test('on their profile, people reset a password only if they have none', () => {
    const { account } = actorAt('myself', 'active with 2FA');
    const answer = (action: OwnAction, changed: Partial<typeof account>) => {
      const decision = decideOwn(action, { ...account, ...changed });
      return decision.allowed || decision.reason;
    };
    expect(answer('reset-password', { hasPassword: true })).toBe('has-password');
    expect(answer('reset-password', { hasPassword: false })).toBe(true);
    expect(answer('link-account', { hasPassword: true, ssoOffered: true, ssoIdentity: null })).toBe(true);
    expect(answer('unlink-account', { hasPassword: true, ssoIdentity: null })).toBe('not-linked');
  });
});
