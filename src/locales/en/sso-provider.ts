import { number } from './formats.ts';
import type { Variables } from '../../lib/language-formats.ts';

/** The bundled OpenID provider: its layout, signing in, accounts, and the way back to a product. */
export const ssoProvider = {
  layout: {
    toContinueTo: ({ product }: Variables<'product'>) => `to continue to ${product}`,
    setPassword: 'Set a password instead',
    cancel: ({ product }: Variables<'product'>) => `Cancel and go back to ${product}`,
    signOut: 'Sign out',
  },
  signIn: {
    title: 'Sign in',
    existing: ({ email }: Variables<'email'>) => `You already have an account for ${email}. Sign in with it.`,
    unknownPassword: 'Reset its password if you don’t know it',
    email: 'Email address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
    noAccount: 'No account yet?',
  },
  passwordResetRequested: {
    introduction:
      'If an account uses that address, we’re sending it an email with a link to set a new password.',
    noEmail: 'No email after a few minutes? Check your spam folder, or ask your system administrator.',
  },
  twoFactorReset: ({ username }: Variables<'username'>) =>
    `For ${username}. Enter your password first. Your current codes keep working until you confirm the new ones.`,
  unknownLink: {
    title: 'This link can’t be read',
    introduction:
      'It’s incomplete, or it was changed on its way. Open it from the email again, or copy all of it into the address bar.',
    next: 'If it still doesn’t work, request a new one on the sign-in page.',
  },
  requestAccount: {
    title: 'Create account',
    introduction:
      'We’ll email you a link to confirm that the address is yours. Then you choose a password and set up two-factor authentication.',
    email: 'Email address',
    submit: 'Create account',
    existing: 'Already have an account?',
    signIn: 'Sign in',
  },
  accountRequested: {
    title: 'Check your email',
    introduction:
      'We’re sending an email to the address you entered. To continue, open its link in this browser. If you already have an account, the email says so.',
    noEmail: 'No email after a few minutes? Check your spam folder.',
    again: 'Enter the address again',
  },
  createAccount: {
    title: 'Create account',
    introduction: ({ email }: Variables<'email'>) =>
      `Choose a password for ${email}. Next, you’ll set up two-factor authentication.`,
    password: 'Password',
    submit: 'Create account',
  },
  account: {
    title: 'Your account',
    email: 'Email address',
    password: 'Password',
    passwordSet: ({ time }: Variables<'time'>) => `Set ${time}`,
    changePassword: 'Change password',
    twoFactorSet: ({ time }: Variables<'time'>) => `Set up ${time}`,
    changeTwoFactor: 'Set up again',
    recoveryKey: 'Recovery Key',
    recoveryKeyUse: 'For a lost phone',
    renewRecoveryKey: 'Renew Recovery Key',
    sessions: 'Sessions',
    sessionsUse: 'Where you are signed in',
    preferences: 'Language and time zone',
    changePreferences: 'Change language and time zone',
    open: 'Go to your account',
  },
  sessions: {
    title: 'Sessions',
    introduction:
      'Where you’re signed in. If you end a session here, it also ends at the products that you signed in to from it.',
    on: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} on ${system}`,
    thisOne: '(this session)',
    address: 'IP address',
    since: 'Signed in',
    lastSeen: 'Last seen',
    end: 'End',
    endWhich: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `End the session of ${browser} at ${address}`,
    endOthers: 'End all other sessions',
    back: 'Back to your account',
  },
  continueAs: {
    title: ({ product }: Variables<'product'>) => `Continue to ${product}`,
    sentToOther: ({ email, invited }: Variables<'email' | 'invited'>) =>
      `You’re signed in as ${email}, but the link you opened was sent to ${invited}. If you continue, we’ll sign ${email} out here.`,
    signedIn: ({ email }: Variables<'email'>) => `You’re signed in as ${email}.`,
    confirm: 'Confirm it’s you.',
    password: 'Password',
    code: 'Code',
    submit: ({ email }: Variables<'email'>) => `Continue as ${email}`,
    or: 'or',
    other: 'Use another account',
  },
  consent: {
    title: ({ product }: Variables<'product'>) => `Continue to ${product}?`,
    introduction: ({ username, product }: Variables<'username' | 'product'>) =>
      `You’re signed in as ${username}. ${product} asks for:`,
    scopes: {
      openid: 'an ID for your account that no other product receives',
      email: 'your email address',
      profile: 'your account’s name',
    },
    submit: 'Allow',
  },
  leave: {
    title: ({ product }: Variables<'product'>) => `Back to ${product}`,
    introduction: 'Redirecting. If nothing happens, select Continue.',
    submit: 'Continue',
  },
  signOut: {
    title: 'Sign out',
    signedOutOf: ({ product }: Variables<'product'>) => `You have signed out of ${product}.`,
    question: ({ provider }: Variables<'provider'>) =>
      `Sign out of ${provider} too? This also signs you out of the products that you signed in to with it.`,
    submit: 'Sign out',
    stay: 'Stay signed in here',
    done: 'You are signed out',
    toSignIn: 'Go to the sign-in page',
  },
  error: {
    ended: 'This sign-in can’t continue',
    whyEnded: ({ minutes }: { minutes: number }) =>
      `It took longer than ${number(minutes)} minutes, was already finished, or was started in another browser.`,
    startAgain: 'Go back to where you came from and start again.',
    notUnderstood: 'We couldn’t understand that request',
    why: ({ problem }: Variables<'problem'>) =>
      `The product that sent you here asked for something that we can’t do: ${problem}.`,
    tellProduct: 'Report this to the people who run that product.',
    toProduct: ({ product }: Variables<'product'>) => `Go to ${product}`,
    request: 'Request ID',
  },
};
