import { describe, expect, test } from '@jest/globals';
import {
  adminActions,
  canMoveBelow,
  decideOnAdmin,
  type AdminAction,
} from '../../src/admin-actions/admin-action-policy.ts';
import type { Admin } from '../../src/admins/admin.ts';

const harbour: Admin = {
  id: 3,
  name: 'Acme East Harbour',
  slug: 'acme-east-harbour',
  path: '1.2.3',
  parentId: 2,
  parentName: 'Acme East',
  deactivatedAt: null,
  inactiveAbove: null,
  subAdmins: 0,
  technicians: 0,
  domains: 0,
};
const inactive = { deactivatedAt: new Date('2026-11-01') };

const actors = {
  'the root admin': { adminId: 1, adminPath: '1' },
  'the admin above': { adminId: 2, adminPath: '1.2' },
  'the admin itself': { adminId: 3, adminPath: '1.2.3' },
  'an admin below it': { adminId: 4, adminPath: '1.2.3.4' },
  'an admin next to its parent': { adminId: 5, adminPath: '1.5' },
  /** Its ID starts with the digits of the parent's. */
  'an admin with a similar path': { adminId: 22, adminPath: '1.22' },
};

const states: Record<string, Partial<Admin>> = {
  empty: {},
  inactive,
  'below an inactive admin': { inactiveAbove: 'Acme East' },
  'with sub-admins': { subAdmins: 1 },
  'with technicians': { technicians: 2 },
  'with domains': { domains: 3 },
};

/** 'yes', or the reason for the refusal. */
type Expectation = string;

/** In the order of `adminActions`: add, rename, move, deactivate, activate, delete. */
const expected: [keyof typeof actors, keyof typeof states, Expectation[]][] = [
  ['the admin above', 'empty', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'yes']],
  ['the root admin', 'empty', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'yes']],
  ['the admin above', 'inactive', ['only-active', 'yes', 'yes', 'only-active', 'yes', 'yes']],
  [
    'the admin above',
    'below an inactive admin',
    ['only-active', 'yes', 'yes', 'yes', 'only-inactive', 'yes'],
  ],
  ['the admin above', 'with sub-admins', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'has-sub-admins']],
  ['the admin above', 'with technicians', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'has-technicians']],
  ['the admin above', 'with domains', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'has-domains']],
  ['the admin itself', 'empty', ['yes', ...Array<Expectation>(5).fill('own-level')]],
  ['an admin below it', 'empty', Array<Expectation>(6).fill('not-found')],
  ['an admin next to its parent', 'empty', Array<Expectation>(6).fill('not-found')],
  ['an admin with a similar path', 'empty', Array<Expectation>(6).fill('not-found')],
];

describe('what can be done to an admin', () => {
  test.each(expected)('for someone from %s, when the admin is %s', (who, state, answers) => {
    const admin = { ...harbour, ...states[state] };
    const decisions = adminActions.map((action: AdminAction) => {
      const decision = decideOnAdmin(action, actors[who], admin);
      return decision.allowed ? 'yes' : decision.reason;
    });
    expect(decisions).toEqual(answers);
  });

  test.each([
    ['an admin next to its parent', { id: 5, path: '1.5' }, true],
    ['the root', { id: 1, path: '1' }, true],
    ['its present parent', { id: 2, path: '1.2' }, false],
    ['itself', { id: 3, path: '1.2.3' }, false],
    ['an admin below it', { id: 4, path: '1.2.3.4' }, false],
    ['an admin whose path starts with the same characters', { id: 31, path: '1.2.31' }, true],
  ])('whether it can be moved below %s: %s', (_name, target, may) => {
    expect(canMoveBelow(harbour, target)).toBe(may);
  });
});
