import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

/** The steps of signing in, and forgotten passwords. */
export const signIn = {
  password: {
    title: 'Sign in',
    returnsTo: ({ page }: Variables<'page'>) => `We’ll take you to ${page} after you sign in.`,
    identifier: 'Username or email address',
    identifierMissing: 'Enter your username or email address.',
    password: 'Password',
    passwordMissing: 'Enter your password.',
    /** The same for every reason, so that it does not reveal who has an account. */
    refused:
      'We couldn’t sign you in. The username, email address or password is incorrect, or you can’t sign in with a password here.',
    submit: 'Sign in',
    or: 'or',
    signInWith: ({ ssoName }: Variables<'ssoName'>) => `Sign in with ${ssoName}`,
    forgotten: 'Forgot your password?',
  },
  /** Above the first step. */
  notices: {
    signedOut: 'You are signed out.',
    sessionOver: ({ minutes }: { minutes: number }) =>
      `Your session has ended, for example after ${number(minutes)} minutes without activity. Sign in to continue.`,
    sessionEnded: 'Your session has ended, and nothing was changed. Sign in and try again.',
    signInEnded: 'This sign-in has ended. Enter your password again.',
    textIsKept: ({ minutes }: { minutes: number }) =>
      `Your session has ended. Sign in within ${number(minutes)} minutes, and we’ll restore what you typed. Codes, passwords and secrets aren’t kept.`,
    ssoUnlinked:
      'Your login is unlinked, and its sessions have ended. Sign in with your password. If you don’t have one, we’re sending you an email to set one.',
    passwordSet: 'Your password is set. Sign in with it.',
    signInRejected:
      'All sessions have ended, and the old password no longer works. We’ve emailed you a link to set a new one.',
    sessionsEnded:
      'All sessions have ended. Before you sign in again, change your password at the Single Sign-On provider.',
    wrongCodes: 'There were too many wrong codes, so this sign-in has ended. Start again with your password.',
    loginChanged: 'This sign-in has ended because your login was changed in the meantime. Start again.',
  },
  proxyProblems: {
    'untrusted-proxy':
      'You can’t sign in here yet. This console only works over https, and the proxy that forwarded your request is not in TRUST_PROXY. Ask your system administrator to add its address.',
    'no-scheme':
      'You can’t sign in here yet. This console only works over https, and the X-Forwarded-Proto header is missing from your request. Ask your system administrator to make the proxy send it.',
    'http-scheme':
      'You can’t sign in here yet. This console only works over https, and the X-Forwarded-Proto header says http. Open the address that starts with https. If you did, ask your system administrator to correct the header.',
  },
  code: {
    title: 'Two-factor authentication',
    introduction: 'Enter the 6-digit code that your authenticator app shows now.',
    submit: 'Sign in',
    lostPhone: 'Reset your two-factor authentication?',
  },
  forgotPassword: {
    title: 'Forgot your password?',
    introduction:
      'We’ll email you a link to set a new password. Your two-factor authentication stays as it is.',
    submit: 'Send me a link',
    back: 'Back to the sign-in page',
  },
  checkEmail: {
    title: 'Check your email',
    requested:
      'If a login uses that username or address, we’re sending an email to its address. Depending on the login, it has a link to set a new password, a new invitation, or a reminder to sign in another way.',
    noEmail:
      'No email after a few minutes? Check your spam folder, or ask the person who manages your login to use Reset Password.',
    noMailbox:
      'No longer have access to that mailbox? Ask the person who manages your login to delete it and invite you again at your new address. The audit log is kept.',
    /** Someone asked again too soon. */
    already: {
      username: ({ time }: Variables<'time'>) =>
        `You already requested an email for this username at ${time}. If a login uses it, we sent the email then.`,
      address: ({ time }: Variables<'time'>) =>
        `You already requested an email for this address at ${time}. If a login uses it, we sent the email then.`,
      newAccount: ({ time }: Variables<'time'>) =>
        `You already requested an email for this address at ${time}. We sent the email then.`,
    },
    askAgain: ({ time }: Variables<'time'>) => `Check your spam folder too. You can ask again at ${time}.`,
  },
  signedOut: {
    title: 'You are signed out',
    atProviderToo: ({ ssoName }: Variables<'ssoName'>) => `You are being signed out at ${ssoName}, too.`,
    signOutAt: ({ ssoName }: Variables<'ssoName'>) => `Sign out at ${ssoName}`,
  },
};
