import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** Manage Admins, and the actions on an admin. */
export const admins = {
  statuses: { active: 'Active', inactive: 'Inactive' },
  labels: {
    'add-sub-admin': 'Add sub-admin',
    'rename-admin': 'Rename',
    'move-admin': 'Move',
    'deactivate-admin': 'Deactivate',
    'activate-admin': 'Activate',
    'delete-admin': 'Delete',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'This admin doesn’t exist',
    'own-level': 'Not available for your own admin',
    'only-active': 'Available only for active admins',
    'only-inactive': 'Available only for inactive admins',
    'has-sub-admins': 'It has sub-admins',
    'has-technicians': 'It has technicians',
    'has-domains': 'It has domains',
  },
  menu: {
    thisAdmin: 'This admin',
    showTechnicians: 'Show Technicians',
    oauthSettings: 'OAuth Settings',
    mainAdmin: 'Its main admin’s login',
  },
  /** What will happen, on the page before a change. `inBulk` is for many admins. */
  consequences: {
    activate: {
      logins: ({ name, count }: Variables<'name'> & Count) =>
        plural(count, {
          one: (n) =>
            `${n} login of ${name} and below can sign in again, as before. Inactive technicians stay inactive.`,
          other: (n) =>
            `${n} logins of ${name} and below can sign in again, as before. Inactive technicians stay inactive.`,
        }),
      noLogins: ({ name }: Variables<'name'>) =>
        `${name} becomes active again. There are no logins there or below.`,
      inactive: ({ name, above }: Variables<'name' | 'above'>) =>
        `${name} becomes active again, but no one there can sign in while ${above} above it is inactive.`,
      noEmail: 'No email is sent. Use Resend Invitation for anyone who was invited earlier.',
      inBulk: {
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} login of these admins and below can sign in again, as before, unless another admin above is inactive. Inactive technicians stay inactive.`,
            other: (n) =>
              `${n} logins of these admins and below can sign in again, as before, unless another admin above is inactive. Inactive technicians stay inactive.`,
          }),
        noLogins: 'There are no logins at these admins or below.',
      },
    },
    deactivate: {
      noSignIn: ({ name }: Variables<'name'>) => `No one at ${name} can sign in until you activate it again.`,
      noSignInBelow: ({ name }: Variables<'name'>) =>
        `No one at ${name} or below it can sign in until you activate it again.`,
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} login can no longer be used.`,
          other: (n) => `${n} logins can no longer be used.`,
        }),
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} sub-admin below becomes inactive too.`,
          other: (n) => `${n} sub-admins below become inactive too.`,
        }),
      kept: 'Logins, domains, settings and the audit log are kept.',
      inBulk: 'No one at these admins or below can sign in until you activate them again.',
    },
    delete: {
      deleted: ({ name }: Variables<'name'>) =>
        `${name} is deleted for good, with its main admin’s login and its settings. It has no sub-admins, no technicians and no domains.`,
      slugFree: ({ slug }: Variables<'slug'>) =>
        `The admins above keep the audit log. The short name ${slug} becomes available again.`,
      inBulk: {
        settings: 'Their settings are deleted too. They have no sub-admins, no technicians and no domains.',
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} login of a main admin is deleted too.`,
            other: (n) => `${n} logins of main admins are deleted too.`,
          }),
        slugsFree: 'The admins above keep the audit log. The short names become available again.',
      },
    },
    move: {
      moves: ({ name, parent, target }: Variables<'name' | 'parent' | 'target'>) =>
        `${name} moves from ${parent} to ${target}.`,
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} sub-admin below it moves with it.`,
          other: (n) => `${n} sub-admins below it move with it.`,
        }),
      logins: ({ count }: Count) =>
        plural(count, { one: (n) => `${n} login moves with it.`, other: (n) => `${n} logins move with it.` }),
      domains: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} domain moves with it.`,
          other: (n) => `${n} domains move with it.`,
        }),
      bothSee: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${parent} can still see it, and ${target} can now see it too.`,
      onlyTargetSees: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${target} can see it immediately. ${parent} can’t see it any more.`,
      noSignOut: 'No one is signed out.',
      auditLog: 'Its audit log moves with it.',
    },
  },
  /** The button that collapses and expands a branch of the tree. */
  branch: ({ admin }: Variables<'admin'>) => `Sub-admins of ${admin}`,
};
