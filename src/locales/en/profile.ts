import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';

/** The pages about the reader’s own login. */
export const profile = {
  profile: {
    title: "User's Profile",
    introduction: ({ admin }: Variables<'admin'>) => `Your login at ${admin}.`,
    username: 'Username',
    email: 'Email address',
    emailHint:
      'We send notifications to this address. A new address takes effect once you confirm it. We’ll also notify the old address.',
    timeZone: 'Time zone',
    codeHint: 'Needed only to change the address. Enter the code your authenticator app shows now.',
    submit: 'Save',
    saved: 'Your profile has been saved.',
    credentials: 'Local Credentials',
    password: 'Password',
    setAt: ({ time }: Variables<'time'>) => `Set ${time}`,
    changePassword: 'Change password',
    passwordNotSet: 'Not set',
    setPassword: 'Set a password',
    loginWith: ({ productName }: Variables<'productName'>) => `Login with ${productName}`,
    linked: '- Linked -',
    twoFactor: 'Two-factor authentication',
    onSince: ({ time }: Variables<'time'>) => `On, set up ${time}`,
    setUpAgain: 'Set up again',
    notSetUp: 'Not set up',
    setUp: 'Set up',
    recoveryKey: 'Recovery Key',
    renewRecoveryKey: 'Renew Recovery Key',
    sessions: 'Sessions',
    allSessions: 'All sessions of your login',
    auditLog: 'Audit log',
    allEvents: 'All events of your login',
  },
  firstPassword: { title: 'Set a password', submit: 'Email me a link' },
  password: {
    title: 'Change password',
    introduction: 'Your other sessions end when the password is changed.',
    current: 'Current password',
    new: 'New password',
    submit: 'Change password',
    changed: 'Your password has been changed. Your other sessions have ended.',
  },
  twoFactor: {
    title: 'Two-Factor Setup',
    introduction:
      'Two-factor authentication is turned on once you confirm it. After that, we end your other sessions and show you a new Recovery Key.',
    introductionAgain:
      'Your current codes keep working until you confirm the new ones. After that, we end your other sessions and show you a new Recovery Key.',
    password: 'Password',
    code: 'Code',
    codeHint: 'The code that your current authenticator app shows now.',
    submit: 'Continue',
  },
  recoveryKey: {
    title: 'New Recovery Key',
    shownOnce: 'We’ll show you a new Recovery Key, once.',
    oldStops: 'The old one stops working immediately.',
    submit: 'Renew Recovery Key',
  },
  sessions: {
    title: 'Sessions',
    introduction:
      'Where you’re signed in. End any session that you don’t recognise, then change your password.',
    endOthers: 'End all other sessions',
    caption: 'Your sessions',
    columns: {
      browser: 'Browser',
      system: 'System',
      address: 'Address',
      method: 'Signed in with',
      firstSeen: 'First seen',
      lastSeen: 'Last seen',
      end: 'End',
    },
    thisSession: 'this session',
    unknownBrowser: 'Unknown browser',
    unknownSystem: 'Unknown system',
    methods: { password: 'Password', sso: 'Single Sign-On', passkey: 'Passkey' },
    end: 'End',
    endOne: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `End the session of ${browser} at ${address}`,
    ended: 'The session has ended.',
    othersEnded: ({ count }: { count: number }) =>
      plural(count, {
        one: (n) => `${n} other session has ended.`,
        other: (n) => `${n} other sessions have ended.`,
      }),
    noOthers: 'You had no other sessions.',
  },
};
