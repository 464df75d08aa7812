import type { Variables } from '../../lib/language-formats.ts';
import { number, plural } from './formats.ts';

/** The page Access Rules: the rules that deactivate unused logins and withdraw old invitations. */
export const accessRules = {
  title: 'Access Rules',
  titleFor: ({ adminName }: Variables<'adminName'>) => `Access Rules for ${adminName}`,
  introduction: ({ adminName }: Variables<'adminName'>) =>
    `These rules deactivate unused logins and withdraw old invitations. They apply to the technicians of ${adminName} and of every admin below it that has no rules of its own.`,
  /** Whom the rules affect soon. */
  effects: {
    title: 'Who is affected',
    confirm: 'I understand that the rules will apply to these technicians',
    confirmFirst: 'Nothing has been saved yet. Check who is affected, then confirm.',
    unused: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `We’ll soon email a warning to ${n} technician, and deactivate the login on ${date} at the earliest, unless someone signs in before then.`,
        other: (n) =>
          `We’ll soon email a warning to ${n} technicians, and deactivate their logins on ${date} at the earliest, unless they sign in before then.`,
      }),
    invitation: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `We’ll withdraw ${n} invitation on ${date} at the earliest, unless it’s accepted before then.`,
        other: (n) =>
          `We’ll withdraw ${n} invitations on ${date} at the earliest, unless they’re accepted before then.`,
      }),
  },
  current: 'Current rules',
  source: {
    own: ({ adminName }: Variables<'adminName'>) => `Set by ${adminName}.`,
    ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Set by ${adminName}, overriding the rules of ${above}.`,
    off: ({ adminName }: Variables<'adminName'>) => `Turned off by ${adminName}.`,
    offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Turned off by ${adminName}, overriding the rules of ${above}.`,
    inherited: ({ above }: Variables<'above'>) => `Inherited from ${above}.`,
    inheritedOff: ({ above }: Variables<'above'>) => `Off, inherited from ${above}.`,
    none: 'No rules are set here or above.',
  },
  rules: {
    unused: ({ days }: { days: number }) =>
      `Technicians who haven’t signed in for ${number(days)} days are deactivated.`,
    invitation: ({ days }: { days: number }) =>
      `Invitations that aren’t accepted within ${number(days)} days are withdrawn.`,
  },
  mode: 'For this admin',
  modes: {
    inherit: ({ above }: Variables<'above'>) => `Use the rules of ${above}`,
    inheritOff: ({ above }: Variables<'above'>) => `Use the rules of ${above} (off)`,
    inheritNone: 'Use the rules of the admin above (there are none yet)',
    own: 'On: use the rules below',
    off: 'Off',
  },
  unusedDays: 'Deactivate technicians who haven’t signed in for this many days',
  invitationDays: 'Withdraw invitations that aren’t accepted within this many days',
  daysHint: ({ min, max }: { min: number; max: number }) =>
    `From ${number(min)} to ${number(max)} days. Leave this empty to turn the rule off.`,
  submit: 'Save',
  how: {
    title: 'How the rules work',
    warnings: ({ first, second }: { first: number; second: number }) =>
      `We email technicians ${number(first)} and ${number(second)} days before a rule deactivates them. No one is deactivated sooner than ${number(first)} days after the first email, even if the rule is new or its admin was moved.`,
    signIn: 'Any sign-in restarts the count, whether with a password, a passkey or Single Sign-On.',
    grace: ({ days }: { days: number }) =>
      `The rules don’t apply to a technician for ${number(days)} days after someone activates them.`,
    kept: 'Main admins are never deactivated. Neither is a technician if no other login of the same admin can sign in.',
    invitation:
      'A withdrawn invitation can’t be accepted, and the technician becomes inactive. Activate makes the technician pending again, and Resend Invitation sends a new invitation.',
  },
  upcoming: 'Show technicians whose access will end',
  overrides: 'Sub-admins with their own rules',
  overrideOff: 'Off',
  /** The rules of a sub-admin, as the value of a fact. */
  inBrief: {
    both: ({ unusedDays, invitationDays }: { unusedDays: number; invitationDays: number }) =>
      `${number(unusedDays)} days without a sign-in; ${number(invitationDays)} days for invitations`,
    unused: ({ days }: { days: number }) => `${number(days)} days without a sign-in`,
    invitation: ({ days }: { days: number }) => `${number(days)} days for invitations`,
  },
  /** On the page that moves an admin. */
  moved: {
    others: ({ above }: Variables<'above'>) =>
      `The access rules of ${above} apply after the move. No one loses access immediately, because technicians are warned first.`,
    none: 'No access rules apply after the move.',
  },
  saved: {
    own: 'Saved. These rules apply now.',
    off: 'Saved. The rules are off for this admin.',
    inherited: ({ adminName }: Variables<'adminName'>) => `Saved. The rules of ${adminName} apply here.`,
    none: 'Saved. No rules apply to this admin.',
  },
};
