import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** Manage Admins, and the actions on an admin. */
export const admins = {
  list: {
    title: 'Manage Admins',
    asTree: 'Show as tree',
    asList: 'Show as list',
    wholeTree: 'Whole tree',
    add: 'Add sub-admin',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Sub-admins are the admins below ${admin}. Each has its own main admin, technicians and domains. You can see all of them. They can see only their own data.`,
    empty: 'No sub-admins yet. We invite the main admin of each one by email.',
    addFirst: 'Add the first one',
    noMatch: 'No sub-admins match these filters.',
    caption: 'Sub-admins',
    selection: 'Selection and menu',
    action: 'Action',
    select: ({ name }: Variables<'name'>) => `Select ${name}`,
    actions: ({ name }: Variables<'name'>) => `Actions for ${name}`,
    actionFor: ({ name }: Variables<'name'>) => `Action for ${name}`,
    inactiveAbove: ({ name }: Variables<'name'>) => `${name} is inactive`,
    mainAdmin: ({ status }: Variables<'status'>) => `Main admin: ${status}`,
    technicians: ({ count, name }: Variables<'count' | 'name'>) => `${count} technicians of ${name}`,
    never: 'never',
    treeTechnicians: ({ count }: Variables<'count'>) => `Technicians: ${count}`,
    treeDomains: ({ count }: Variables<'count'>) => `Domains: ${count}`,
    allBelow: ({ count, name }: Variables<'count' | 'name'>) => `All ${count} below ${name}`,
  },
  form: {
    name: 'Name',
    slug: 'Short name',
    add: 'Add sub-admin',
    addIntroduction: ({ parent }: Variables<'parent'>) =>
      `The new admin will be below ${parent}. We’ll email an invitation to its main admin, who can then manage this admin and everything below it.`,
    nameHint: 'Technicians see it at the top of each page.',
    slugHint:
      'Used in page addresses: a to z, 0 to 9 and hyphens. If you leave this empty, we create it from the name.',
    mainAdmin: 'Main admin',
    username: 'Username',
    email: 'Email address',
    emailHint: 'We send the invitation and all later emails for this login to this address.',
    renameIntroduction:
      'Everyone at this admin will see the new name on the next page they open. Existing log entries keep the old name.',
    newSlugHint: 'Used in page addresses. A new short name breaks bookmarks to this admin’s sign-in page.',
    moveIntroduction: ({ name, parent }: Variables<'name' | 'parent'>) =>
      `${name} is below ${parent}. Everything below it moves too. The next page shows what will change. Nothing changes until you confirm.`,
    newPlace: 'Move to',
    newPlaceHint: 'The admin that it will be directly below.',
    continue: 'Continue',
  },
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
    accessRules: 'Access Rules',
    mainAdmin: 'Its main admin’s login',
  },
  /** What will happen, on the page before a change. `inBulk` is for many admins. */
  consequences: {
    activate: {
      logins: ({ name, count }: Variables<'name'> & Count) =>
        plural(count, {
          one: (n) => `${n} login at ${name} or below can be used again. Inactive technicians stay inactive.`,
          other: (n) =>
            `${n} logins at ${name} and below can be used again. Inactive technicians stay inactive.`,
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
              `${n} login at these admins or below can be used again, unless another admin above is inactive. Inactive technicians stay inactive.`,
            other: (n) =>
              `${n} logins at these admins and below can be used again, unless another admin above is inactive. Inactive technicians stay inactive.`,
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
