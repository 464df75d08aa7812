import type { Variables } from '../../lib/language-formats.ts';

/** The pages that links in emails open. */
export const links = {
  invitation: {
    title: 'Welcome',
    titleForPassword: 'Welcome: set your password',
    own: ({ adminName, username }: Variables<'adminName' | 'username'>) =>
      `You have your own login at ${adminName}. Your username is ${username}.`,
    firstLogin: ({ username }: Variables<'username'>) =>
      `This is the first login of this installation. Its username is ${username} until you choose another.`,
    chooseHow: 'Choose how you want to sign in.',
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} isn’t available right now. Set a password instead, or try again in a few minutes. Your link still works.`,
  },
  passwordReset: {
    title: 'Set a new password',
    introduction: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `For ${username} at ${adminName}. Your other sessions end, and two-factor authentication stays as it is.`,
  },
  newPassword: {
    or: 'or',
    title: 'Set a password',
    thenTwoFactor: 'Next, you’ll set up two-factor authentication.',
    password: 'Password',
    submit: 'Set password',
  },
  continueWith: ({ ssoName }: Variables<'ssoName'>) => `Continue with ${ssoName}`,
  atProvider: {
    createAccount:
      'You can create an account there with the email address that this link was sent to. If you’re asked to sign in instead, that address already has an account. Sign in with it.',
    forgotten: 'If you don’t know its password, reset it there, then open this link again.',
    changePassword: 'Reset the password at the provider',
  },
  twoFactorReset: {
    title: 'Set up two-factor authentication again',
    withPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `For ${username} at ${adminName}. Enter your password first. Your current codes keep working until you confirm the new ones.`,
    password: 'Password',
    passwordMissing: 'Enter your password.',
    passwordWrong:
      'That password is incorrect. If you’ve forgotten it too, use “Forgot your password?” below, then open this link again.',
    submit: 'Continue',
    forgotten: 'Forgot your password?',
    linkStays: 'You can still use this link afterwards.',
    withProvider: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `For ${username} at ${adminName}. Sign in with ${ssoName} first. Your current codes keep working until you confirm the new ones.`,
    noFirstFactor: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `For ${username} at ${adminName}. This login has no password, and ${ssoName} isn’t set up any more.`,
    openAgain: 'Set a password, then open this link again.',
  },
  addressChange: {
    title: 'Confirm your new email address',
    introduction: ({ address }: Variables<'address'>) =>
      `If you confirm, we’ll send all email for this login to ${address}.`,
    submit: 'Confirm this address',
    signInFirst: 'Sign in to confirm the address. We’ll bring you back to this page.',
    signIn: 'Sign in',
  },
  newSignIn: {
    title: 'Report a sign-in',
    endsPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `If someone else signed in as ${username} at ${adminName}, confirm it here. All sessions end, the current password stops working, and we email you a link to set a new one.`,
    endsSessions: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `If someone else signed in as ${username} at ${adminName}, confirm it here. All sessions end, and we notify the person who manages this login.`,
    factorsRemoved: ({ factors }: Variables<'factors'>) =>
      `We’ll remove these second factors, because someone else may have them: ${factors}.`,
    factorsKept: ({ factors }: Variables<'factors'>) =>
      `Someone else may have these second factors: ${factors}. You have no others, so we don’t remove them, but no one can use them until your two-factor authentication is reset.`,
    submit: 'This wasn’t me',
    wasYou: 'If it was you, close this page. Nothing has changed.',
  },
  otherSession: {
    title: ({ signedInAs }: Variables<'signedInAs'>) => `You’re signed in as ${signedInAs}`,
    introduction: ({ username, adminName, signedInAs }: Variables<'username' | 'adminName' | 'signedInAs'>) =>
      `This link is for ${username} at ${adminName}. To use it, sign out ${signedInAs} first.`,
    unsavedChanges: ({ signedInAs }: Variables<'signedInAs'>) =>
      `Changes that ${signedInAs} hasn’t saved in this browser will be lost.`,
    submit: ({ signedInAs }: Variables<'signedInAs'>) => `Sign out ${signedInAs} and continue`,
    stay: ({ signedInAs }: Variables<'signedInAs'>) => `Stay signed in as ${signedInAs}`,
    linkStays: 'You can still use this link afterwards.',
  },
  /** A link that no longer works. The titles are by the purpose of the link, and then by what happened to it. */
  dead: {
    titles: {
      invitation: {
        used: 'This invitation has been used',
        replaced: 'This invitation was replaced',
        expired: 'This invitation has expired',
        withdrawn: 'This invitation was withdrawn',
      },
      'password-reset': {
        used: 'This password reset link has been used',
        replaced: 'This password reset link was replaced',
        expired: 'This password reset link has expired',
        withdrawn: 'This password reset link was withdrawn',
      },
      '2fa-reset': {
        used: 'This 2FA reset link has been used',
        replaced: 'This 2FA reset link was replaced',
        expired: 'This 2FA reset link has expired',
        withdrawn: 'This 2FA reset link was withdrawn',
      },
      'sso-link': {
        used: 'This Single Sign-On link has been used',
        replaced: 'This Single Sign-On link was replaced',
        expired: 'This Single Sign-On link has expired',
        withdrawn: 'This Single Sign-On link was withdrawn',
      },
      'address-change': {
        used: 'This confirmation link has been used',
        replaced: 'This confirmation link was replaced',
        expired: 'This confirmation link has expired',
        withdrawn: 'This confirmation link was withdrawn',
      },
      'new-sign-in': {
        used: 'This sign-in has been reported',
        replaced: 'This link was replaced',
        expired: 'This link has expired',
        withdrawn: 'This link was withdrawn',
      },
      'sign-up': {
        used: 'This link for your new account has been used',
        replaced: 'This link for your new account was replaced',
        expired: 'This link for your new account has expired',
        withdrawn: 'This link for your new account was withdrawn',
      },
    },
    used: 'Each link can be used once.',
    replaced: ({ time }: Variables<'time'>) => `We sent a newer one at ${time}. Use the link in that email.`,
    expired: ({ time }: Variables<'time'>) => `It could be used until ${time}.`,
    withdrawn: 'It is no longer needed, or an admin has changed the login.',
    withdrawnReset:
      'Someone has signed in with this login since we sent it, or an admin has changed the login.',
    ifItWasYou: {
      invitation: 'If this was you, sign in.',
      'password-reset':
        'If this was you, sign in with the new password. If it wasn’t, use “Forgot your password?” on the sign-in page immediately.',
      '2fa-reset': 'If this was you, sign in with the new codes.',
    },
    forgotPassword: 'To get a new link, use “Forgot your password?” on the sign-in page.',
    newTwoFactorReset: 'Do you need a new link?',
    changeAgain: 'Change the address again in your profile.',
    changePassword:
      'If you don’t recognise a sign-in, set a new password with “Forgot your password?” on the sign-in page, which ends all sessions.',
    createAgain: 'Create your account again.',
    renew: 'Send me a new one',
    renewTo: 'We’ll send it to the same address as before.',
  },
  renewed: {
    title: 'A new link is on its way',
    sent: 'We’re sending it to the same address as before. Check your email in a moment, and check your spam folder too.',
    already: ({ time }: Variables<'time'>) =>
      `We already sent it at ${time}. Check your email, and check your spam folder too.`,
  },
  unknown: {
    title: 'This link can’t be read',
    introduction:
      'It is incomplete, or it was changed. Open it from the email again, or copy all of it into the address bar.',
  },
  toSignIn: 'Go to the sign-in page',
};
