import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

/** Codes from the authenticator app, Two-Factor Setup, and the recovery key. */
export const twoFactor = {
  app: 'Authenticator app',
  /** The column of lists and exports. */
  kinds: { off: 'Off', app: 'App', passkey: 'Passkey', both: 'App and passkey' },
  code: {
    missing: 'Enter the 6-digit code that your authenticator app shows now.',
    malformed:
      'A code has 6 digits. Enter the code that your authenticator app shows now. We didn’t count this as a wrong code.',
    wrong:
      'That code is incorrect, or it has been used. Wait for the next one, and compare the clock of your phone with the time shown here.',
    tooManyWrong: ({ count }: { count: number }) =>
      `We don’t accept codes or passkeys any more, because there were ${number(count)} wrong codes in a row or a sign-in was reported.`,
  },
  /** Why people confirm it's them on pages with a sensitive change. */
  confirmation: {
    why: ({ minutes }: { minutes: number }) => `You signed in more than ${number(minutes)} minutes ago.`,
    signInFirst: 'Sign in again first.',
  },
  setup: {
    title: 'Two-Factor Setup',
    introduction:
      'From now on, you sign in with your password and a code from an authenticator app on your phone.',
    scan: 'In an authenticator app on another device, add an account and scan this code.',
    qrCode: 'QR code for the authenticator app. The key below contains the same information.',
    onThisDevice: 'Is the app on this device? Open it from here.',
    openApp: 'Open in your authenticator app',
    key: 'Or enter this key',
    enterCode: 'Enter the code that the app shows.',
    submit: 'Turn on 2FA',
  },
  /** Offered to people who set up a passkey first. */
  addApp: {
    title: 'Add an authenticator app as well',
    introduction:
      'Passkeys need JavaScript, and some browsers don’t support them. In those cases, you can sign in with a code from an authenticator app. Your passkeys and your Recovery Key keep working.',
    submit: 'Add app',
    notNow: 'Not now',
    added: 'The authenticator app has been added.',
    hasOne: 'You already have an authenticator app, so this one was not added.',
  },
  removeApp: {
    title: 'Remove authenticator app',
    short: 'Remove',
    codesStop:
      'The codes of your authenticator app stop working. From then on, you need one of your passkeys when you sign in.',
    withoutScripts:
      'Without JavaScript, or in a browser that doesn’t support passkeys, you’ll need your Recovery Key to sign in.',
    submit: 'Remove app',
    removed: 'The authenticator app has been removed.',
    last: 'You can’t remove your authenticator app, because you have no passkey that works here. Add a passkey first',
  },
  recoveryKey: {
    title: 'Recovery Key',
    introduction:
      'If you lose your phone, use this key to turn off two-factor authentication, then set it up again. The key works once, and we don’t show it again after this page. Keep it somewhere other than your phone.',
    key: 'Your Recovery Key',
    fileName: 'recovery-key.txt',
    fileTitle: ({ username, productName }: Variables<'username' | 'productName'>) =>
      `Recovery Key of ${username} at ${productName}`,
    saved: 'I have saved it',
    saveFirst: 'Save the key, then tick the box.',
    submit: 'Continue',
    notSavedLastTime:
      'You didn’t confirm that you saved your last Recovery Key, so here is a new one. The old one no longer works.',
    replaced:
      'Your Recovery Key was replaced while this page was open, so the key that it showed no longer works.',
  },
  recovery: {
    title: 'Reset your two-factor authentication',
    introduction:
      'Enter the Recovery Key that you saved when you set up two-factor authentication. This turns 2FA off, and then you set it up again. The key works only once.',
    key: 'Recovery Key',
    keyHint: 'You can leave out the dashes and use lower-case letters.',
    missing: 'Enter your Recovery Key.',
    malformed: ({ length }: { length: number }) =>
      `A Recovery Key has ${number(length)} letters and digits. Check that you entered all of it. We didn’t count this as an attempt.`,
    wrong: 'This isn’t the Recovery Key of this login, or it has been used. Have you lost it?',
    submit: 'Disable 2FA',
    noKey: 'Don’t have your Recovery Key?',
    back: 'Back to two-factor authentication',
  },
  disabled: {
    title: 'Two-factor authentication is disabled',
    introduction: ({ productName }: Variables<'productName'>) =>
      `You can’t use this Recovery Key again, and all your sessions have ended. Before you can use ${productName} again, set up two-factor authentication. You’ll then get a new Recovery Key.`,
    setUp: 'Two-Factor Setup',
    continue: 'Continue to product',
  },
};
