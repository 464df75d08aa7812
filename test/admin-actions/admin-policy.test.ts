import { describe, expect, test } from '@jest/globals';
import {
  adminActions,
  canMoveBelow,
  decideOnAdmin,
  type AdminAction,
} from '../../src/admin-actions/admin-policy.ts';
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
  root: { adminId: 1, adminPath: '1' },
  above: { adminId: 2, adminPath: '1.2' },
  own: { adminId: 3, adminPath: '1.2.3' },
  below: { adminId: 4, adminPath: '1.2.3.4' },
  sibling: { adminId: 5, adminPath: '1.5' },
  /** Its id begins as the parent's does. */
  lookalike: { adminId: 22, adminPath: '1.22' },
};

const states: Record<string, Partial<Admin>> = {
  empty: {},
  inactive,
  'below an inactive one': { inactiveAbove: 'Acme East' },
  'with sub-admins': { subAdmins: 1 },
  'with technicians': { technicians: 2 },
  'with domains': { domains: 3 },
};

/** Yes, or why not. */
type ConfirmationInput = string;

/** In the order of `adminActions`: add, rename, move, deactivate, activate, delete. */
const expected: [keyof typeof actors, keyof typeof states, ConfirmationInput[]][] = [
  ['above', 'empty', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'yes']],
  ['root', 'empty', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'yes']],
  ['above', 'inactive', ['only-active', 'yes', 'yes', 'only-active', 'yes', 'yes']],
  ['above', 'below an inactive one', ['only-active', 'yes', 'yes', 'yes', 'only-inactive', 'yes']],
  ['above', 'with sub-admins', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'has-sub-admins']],
  ['above', 'with technicians', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'has-technicians']],
  ['above', 'with domains', ['yes', 'yes', 'yes', 'yes', 'only-inactive', 'has-domains']],
  ['own', 'empty', ['yes', ...Array<ConfirmationInput>(5).fill('own-level')]],
  ['below', 'empty', Array<ConfirmationInput>(6).fill('not-found')],
  ['sibling', 'empty', Array<ConfirmationInput>(6).fill('not-found')],
  ['lookalike', 'empty', Array<ConfirmationInput>(6).fill('not-found')],
];

describe('what may be done to a level', () => {
  test.each(expected)('by somebody at %s, when it is %s', (who, state, answers) => {
    const admin = { ...harbour, ...states[state] };
    const given = adminActions.map((action: AdminAction) => {
      const decision = decideOnAdmin(action, actors[who], admin);
      return decision.allowed ? 'yes' : decision.reason;
    });
    expect(given).toEqual(answers);
  });

  test.each([
    ['a sibling of its parent', { id: 5, path: '1.5' }, true],
    ['the root', { id: 1, path: '1' }, true],
    ['where it is', { id: 2, path: '1.2' }, false],
    ['itself', { id: 3, path: '1.2.3' }, false],
    ['what is below it', { id: 4, path: '1.2.3.4' }, false],
    ['one whose id begins as its own does', { id: 31, path: '1.2.31' }, true],
  ])('it may be moved below %s: %s', (_name, target, may) => {
    expect(canMoveBelow(harbour, target)).toBe(may);
  });
});
