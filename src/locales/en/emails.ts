import type { Variables } from '../../lib/language-formats.ts';
import { number, plural } from './formats.ts';

/** The emails, by the name of the message. The sentences are in the order in which they appear in the email. */
export const emails = {
  invitation: {
    label: 'Invitation',
    subject: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
      `Your login for ${productName} at ${adminName}`,
    heading: ({ productName }: Variables<'productName'>) => `Welcome to ${productName}`,
    toMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} made you the main admin of ${adminName}. You manage its domains, technicians and sub-admins. Everything you do is logged under your own name.`,
    toTechnician: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} made you a technician of ${adminName}. You have the same access as the main admin, with a login of your own. Everything you do is logged under your own name.`,
    startWithSso: ({ ssoName }: Variables<'ssoName'>) =>
      `To start, open the link and continue with ${ssoName}. Create an account there, or sign in if you already have one for this address. You can also set a password here instead.`,
    start:
      'To start, set a password and two-factor authentication. It takes about two minutes. Have your phone ready.',
    button: 'Accept the invitation',
    notExpected:
      'If you didn’t expect this, ignore this email. Nothing happens unless you open the link and sign up.',
  },
  'password-reset': {
    label: 'Password reset',
    subject: ({ productName }: Variables<'productName'>) => `Set a new password for ${productName}`,
    heading: 'Set a new password',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `You asked for a link to set a new password for your login at ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} asked us to send you a link to set a new password for your login at ${adminName}.`,
    },
    requestedHere: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, asked on the sign-in page for a new password for your login at ${adminName}.`,
    untilThen:
      'If you have a password, it keeps working until you set the new one. Your two-factor authentication stays as it is.',
    afterRejectedSignIn: ({ adminName }: Variables<'adminName'>) =>
      `You told us that a sign-in to your login at ${adminName} wasn’t yours. All sessions have ended, and your old password no longer works. Set a new one with this link. Your two-factor authentication stays as it is.`,
    button: 'Set a new password',
    ignore: 'If this wasn’t you, ignore this email. Your password stays as it is.',
  },
  '2fa-reset': {
    label: '2FA reset',
    subject: ({ productName }: Variables<'productName'>) =>
      `Set up two-factor authentication again for ${productName}`,
    heading: 'Set up two-factor authentication again',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `You asked for a link to set up two-factor authentication again for your login at ${adminName}, for example on a new phone.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} asked us to send you a link to set up two-factor authentication again for your login at ${adminName}, for example on a new phone.`,
    },
    untilThen: ({ ssoName }: Variables<'ssoName'>) =>
      `First confirm it’s you, with your password or ${ssoName}. Your current codes and passkeys keep working until you have set up 2FA again. Then you also get a new recovery key.`,
    button: 'Set up 2FA',
  },
  'sso-link': {
    label: 'Single Sign-On invitation',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Link your ${productName} login with ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Sign in with ${ssoName}`,
    requested: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `You asked for a link that lets you sign in to ${adminName} with ${ssoName} from now on.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} asked us to send you a link that lets you sign in to ${adminName} with ${ssoName} from now on.`,
    },
    account:
      'Use your account there for this email address. If you don’t have one yet, you can create one. You can still sign in as you do now.',
    button: ({ ssoName }: Variables<'ssoName'>) => `Link with ${ssoName}`,
  },
  'address-change': {
    label: 'Address confirmation',
    subject: ({ productName }: Variables<'productName'>) =>
      `Confirm your new email address for ${productName}`,
    heading: 'Confirm your new email address',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `You asked us to send all email for your login at ${adminName} to this address from now on.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} asked us to send all email for your login at ${adminName} to this address from now on.`,
    },
    untilThen:
      'Sign in with that login and confirm this address. Until then, we’ll keep using the old address.',
    button: 'Confirm this address',
    notExpected:
      'If this isn’t your login, someone probably mistyped an address. Ignore this email, and nothing will change.',
  },
  'address-changing': {
    label: 'Address change notice',
    subject: ({ productName }: Variables<'productName'>) =>
      `Your email address for ${productName} is about to change`,
    heading: 'Your email address is about to change',
    requested: {
      byYou: ({ adminName, newAddress }: Variables<'adminName' | 'newAddress'>) =>
        `You asked us to send email for your login at ${adminName} to ${newAddress} instead of this address.`,
      bySomeone: ({ actor, adminName, newAddress }: Variables<'actor' | 'adminName' | 'newAddress'>) =>
        `${actor} asked us to send email for your login at ${adminName} to ${newAddress} instead of this address.`,
    },
    untilThen:
      'The address changes only when you sign in and confirm it with the link that we sent to the new address.',
    notYours: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `If the new address isn’t yours, don’t confirm it, and ask ${actor}.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `If the new address isn’t yours, don’t confirm it, and ask ${actor} or the main admin of ${adminName}.`,
      askSystemAdministrator:
        'If the new address isn’t yours, don’t confirm it, and ask your system administrator.',
    },
  },
  'password-changed': {
    label: 'Password change notice',
    subject: ({ productName }: Variables<'productName'>) => `Your password for ${productName} was changed`,
    heading: 'Your password was changed',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, set a new password for your login at ${adminName}. All other sessions have ended.`,
    nothingToDo: 'If this was you, you don’t need to do anything.',
  },
  '2fa-changed': {
    label: '2FA change notice',
    subject: ({ productName }: Variables<'productName'>) =>
      `Two-factor authentication for ${productName} was set up`,
    heading: 'Two-factor authentication was set up',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, set up two-factor authentication for your login at ${adminName}. Earlier codes and recovery keys no longer work.`,
    nothingToDo: 'If this was you, you don’t need to do anything. Keep the recovery key in a safe place.',
  },
  'recovery-key-used': {
    label: 'Recovery key notice',
    subject: ({ productName }: Variables<'productName'>) => `Your recovery key for ${productName} was used`,
    heading: 'Your recovery key was used',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone used your recovery key to turn off two-factor authentication for your login at ${adminName}. The key can’t be used again.`,
    next: 'You must set up two-factor authentication again before you can continue. You then get a new recovery key.',
  },
  'passkey-added': {
    label: 'Passkey added notice',
    subject: ({ productName }: Variables<'productName'>) =>
      `A passkey was added to your ${productName} login`,
    heading: 'A passkey was added',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, added a passkey to your login at ${adminName}. It can be used instead of a code.`,
    nothingToDo: 'If this was you, you don’t need to do anything.',
  },
  'passkey-removed': {
    label: 'Passkey removed notice',
    subject: ({ productName }: Variables<'productName'>) =>
      `A passkey was removed from your ${productName} login`,
    heading: 'A passkey was removed',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, removed a passkey from your login at ${adminName}. It can no longer be used.`,
    nothingToDo: 'If this was you, you don’t need to do anything.',
  },
  'authenticator-app-added': {
    label: 'Authenticator app added notice',
    subject: ({ productName }: Variables<'productName'>) =>
      `An authenticator app was added to your ${productName} login`,
    heading: 'An authenticator app was added',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, added an authenticator app to your login at ${adminName}. Its codes can be used instead of a passkey.`,
    nothingToDo: 'If this was you, you don’t need to do anything.',
  },
  'authenticator-app-removed': {
    label: 'Authenticator app removed notice',
    subject: ({ productName }: Variables<'productName'>) =>
      `The authenticator app was removed from your ${productName} login`,
    heading: 'The authenticator app was removed',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, removed the authenticator app from your login at ${adminName}. Its codes no longer work.`,
    nothingToDo: 'If this was you, you don’t need to do anything.',
  },
  'sso-linked': {
    label: 'Single Sign-On notice',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Your ${productName} login is linked with ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Linked with ${ssoName}`,
    happened: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Your login at ${adminName} is now linked with your ${ssoName} account. You can use that account to sign in.`,
    nothingToDo: 'If this was you, you don’t need to do anything.',
  },
  'sso-unlinked': {
    label: 'Single Sign-On notice',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Your ${productName} login is no longer linked with ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `No longer linked with ${ssoName}`,
    unlinked: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `You unlinked your login at ${adminName} from your ${ssoName} account. From now on, sign in with your password.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} unlinked your login at ${adminName} from your ${ssoName} account. From now on, sign in with your password.`,
    },
    password: 'If you don’t have a password yet, we’ll send you a separate email to set one.',
  },
  'username-changed': {
    label: 'Username change notice',
    subject: ({ productName, after }: Variables<'productName' | 'after'>) =>
      `Your username for ${productName} is now ${after}`,
    heading: ({ after }: Variables<'after'>) => `Your username is now ${after}`,
    changed: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `You changed the username of your login at ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} changed the username of your login at ${adminName}.`,
    },
    signIn:
      'The next time you sign in, use the new username or your email address. Your password and two-factor authentication stay the same.',
    notExpected: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `If you didn’t expect this, ask ${actor}. Existing entries in the audit log keep the old username.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `If you didn’t expect this, ask ${actor} or the main admin of ${adminName}. Existing entries in the audit log keep the old username.`,
      askSystemAdministrator:
        'If you didn’t expect this, ask your system administrator. Existing entries in the audit log keep the old username.',
    },
  },
  'access-ends': {
    label: 'End of access reminder',
    subject: ({ productName, date }: Variables<'productName' | 'date'>) =>
      `Your access to ${productName} ends on ${date}`,
    heading: 'Your access ends soon',
    ends: ({
      productName,
      adminName,
      date,
      zone,
    }: Variables<'productName' | 'adminName' | 'date' | 'zone'>) =>
      `Your access to ${productName} at ${adminName} ends at the end of ${date} in the time zone ${zone}. After that, you can’t sign in.`,
    notExpected: ({ adminName }: Variables<'adminName'>) =>
      `If you need access for longer, ask the person who manages your login at ${adminName}.`,
  },
  'access-ends-for-admin': {
    label: 'End of access reminder for admins',
    subject: ({ technician, date }: Variables<'technician' | 'date'>) =>
      `Access for ${technician} ends on ${date}`,
    heading: 'A technician’s access ends soon',
    ends: ({
      technician,
      productName,
      adminName,
      date,
      zone,
    }: Variables<'technician' | 'productName' | 'adminName' | 'date' | 'zone'>) =>
      `Access for ${technician} to ${productName} at ${adminName} ends at the end of ${date} in the time zone ${zone}.`,
    extend: 'To extend it, open the technician in Manage Technicians and enter a later date.',
    notExpected: 'If the technician doesn’t need access for longer, you don’t need to do anything.',
  },
  'unused-access': {
    label: 'Unused access warning',
    subject: ({ productName }: Variables<'productName'>) => `Sign in to keep your access to ${productName}`,
    heading: 'Your login will be deactivated',
    ends: ({ adminName, time, days }: Variables<'adminName' | 'time'> & { days: number }) =>
      `Your login at ${adminName} will be deactivated on ${time}, because you haven’t signed in for a long time. ${adminName} deactivates logins after ${number(days)} days without a sign-in.`,
    keep: 'To keep your login, sign in before then. You don’t need to do anything else.',
    button: ({ productName }: Variables<'productName'>) => `Sign in to ${productName}`,
    notExpected: 'If you no longer need this login, you don’t need to do anything.',
  },
  'review-reminder': {
    label: 'Access review reminder',
    subject: ({ admin }: Variables<'admin'>) => `Access review of ${admin}`,
    heading: 'An access review is waiting for you',
    asks: ({ actor, admin }: Variables<'actor' | 'admin'>) =>
      `${actor} is reminding you about the access review of ${admin}.`,
    undecided: ({ undecided, total }: Record<'undecided' | 'total', number>) =>
      plural(undecided, {
        one: (n) => `${n} of ${number(total)} technicians has no decision yet.`,
        other: (n) => `${n} of ${number(total)} technicians have no decision yet.`,
      }),
    complete: 'All technicians have a decision, so the review can be signed off.',
    button: 'Open the review',
    notExpected: 'If someone else is working on this review, you don’t need to do anything.',
  },
  'account-blocked': {
    label: 'Block notice',
    subject: ({ productName }: Variables<'productName'>) => `Too many failed sign-ins to ${productName}`,
    heading: 'Too many failed sign-ins',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone tried too many times to sign in to your login at ${adminName} with a wrong password or code. They didn’t get in.`,
    codesOff: ({ codes }: { codes: number }) =>
      `There were ${number(codes)} wrong codes in a row, so we won’t accept any more codes until your two-factor authentication is reset. Open sessions stay open.`,
    blocked: ({ until }: Variables<'until'>) => `You can’t sign in until ${until}. Open sessions stay open.`,
    wasYouCodesOff: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `If this was you, ask the main admin of ${adminName} to use Reset 2FA.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `If this was you, ask an admin above ${adminName} to use Reset 2FA.`,
      manager: 'If this was you, ask the person who manages your login to use Reset 2FA.',
      systemAdministrator: ({ command }: Variables<'command'>) =>
        `If this was you, ask your system administrator to run “${command}”.`,
    },
    wasYouBlocked: 'If this was you, wait and try again, or use “Forgot your password?”.',
    wasNotYou: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `If it wasn’t, tell the main admin of ${adminName}. Your password and two-factor authentication kept the other person out.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `If it wasn’t, tell an admin above ${adminName}. Your password and two-factor authentication kept the other person out.`,
      manager:
        'If it wasn’t, tell the person who manages your login. Your password and two-factor authentication kept the other person out.',
      systemAdministrator:
        'If it wasn’t, tell your system administrator. Your password and two-factor authentication kept the other person out.',
    },
  },
  deactivated: {
    label: 'Deactivation notice',
    subject: ({ productName }: Variables<'productName'>) => `Your login for ${productName} was deactivated`,
    heading: ({ adminName }: Variables<'adminName'>) => `Your login at ${adminName} was deactivated`,
    happened: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} deactivated your login at ${adminName}. You can’t sign in any more, and all your sessions have ended.`,
    unused: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
      `No one signed in to your login at ${adminName} for ${number(days)} days, so it was deactivated automatically. You can’t sign in any more, and all your sessions have ended.`,
    kept: 'Your login isn’t deleted. Someone who manages it can activate it again.',
  },
  'new-sign-in': {
    label: 'New sign-in alert',
    subject: ({ productName }: Variables<'productName'>) => `New sign-in to ${productName}`,
    heading: 'New sign-in from a new browser',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Someone, probably you, signed in to your login at ${adminName} from a browser that we haven’t seen before. If this was you, you don’t need to do anything.`,
    button: {
      label: 'This wasn’t me',
      endsPassword:
        'If it wasn’t you, select the button and confirm. All sessions then end, the current password stops working, and we email you a link to set a new one.',
      endsSessions:
        'If it wasn’t you, select the button and confirm. All sessions then end, and we notify the person who manages your login.',
    },
    removesFactors:
      'We also remove passkeys and authenticator apps that were added during or after that sign-in, and passkeys that were used then. If you have no other second factor, we block them instead.',
    browser: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} on ${system}`,
  },
  'sign-in-rejected': {
    label: 'Rejected sign-in notice',
    subject: ({ username }: Variables<'username'>) => `${username} reported a sign-in`,
    heading: ({ username }: Variables<'username'>) => `${username} reported a sign-in`,
    happened: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `${username} at ${adminName} told us that someone else signed in to their login. All of its sessions have ended.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `This login has no password here, so the person who signed in used ${ssoName} or a passkey. Ask its owner to change their password there, and to remove any passkeys they don’t recognise.`,
    notExpected: ({ username }: Variables<'username'>) =>
      `If you can’t reach ${username}, deactivate the login until you can.`,
  },
  'sign-in-with-sso': {
    label: 'Single Sign-On reminder',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `You sign in to ${productName} with ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `You sign in with ${ssoName}`,
    requestedHere: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Someone, probably you, asked on the sign-in page for a new password for your login at ${adminName}. That login has no password, because you sign in with ${ssoName}.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Sign in with ${ssoName}. If you forgot your password there, reset it there. If you want a password here as well, sign in, open User’s Profile and select Set a password.`,
    lockedOut: {
      mainAdmin: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `If you can’t sign in with ${ssoName} any more, ask the main admin of ${adminName} to use Reset Password.`,
      adminAbove: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `If you can’t sign in with ${ssoName} any more, ask an admin above ${adminName} to use Reset Password.`,
      manager: ({ ssoName }: Variables<'ssoName'>) =>
        `If you can’t sign in with ${ssoName} any more, ask the person who manages your login to use Reset Password.`,
      systemAdministrator: ({ command, ssoName }: Variables<'command' | 'ssoName'>) =>
        `If you can’t sign in with ${ssoName} any more, ask your system administrator to run “${command}”.`,
    },
    button: 'Go to the sign-in page',
    notExpected: 'If this wasn’t you, ignore this email. Nothing has changed.',
  },
  'sign-up': {
    label: 'New account',
    subject: ({ productName }: Variables<'productName'>) => `Your new account at ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Your new account at ${productName}`,
    requested: 'Someone, probably you, asked for an account with this address.',
    next: 'To create it, choose a password and set up two-factor authentication. It takes about two minutes. Have your phone ready.',
    button: 'Create account',
    notExpected: 'If this wasn’t you, ignore this email. No account will be created.',
  },
  'account-exists': {
    label: 'Account exists',
    subject: ({ productName }: Variables<'productName'>) => `You already have an account at ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `You already have an account at ${productName}`,
    requested: 'Someone, probably you, asked for a new account with this address, but you already have one.',
    signIn: ({ signInUrl }: Variables<'signInUrl'>) => `You can sign in at ${signInUrl}`,
    password:
      'If you don’t know your password, set a new one. Your two-factor authentication stays as it is.',
    button: 'Set a new password',
    notExpected: 'If this wasn’t you, ignore this email. Your account and its password stay as they are.',
  },
  'test-mail': {
    label: 'Test email',
    subject: ({ productName }: Variables<'productName'>) => `Test email from ${productName}`,
    heading: 'The mail settings work',
    sent: ({ actor, productName }: Variables<'actor' | 'productName'>) =>
      `${actor} sent this email from the mail settings of ${productName}, to check that its emails arrive. This one did.`,
    notExpected: 'You don’t need to do anything.',
  },
};

/** Text that several emails share. */
export const emailParts = {
  unexpectedLink: {
    askActor: ({ actor }: Variables<'actor'>) =>
      `If you didn’t expect this, ask ${actor} before you use the link. Nothing changes until you use it.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `If you didn’t expect this, ask ${actor} or the main admin of ${adminName} before you use the link. Nothing changes until you use it.`,
    askSystemAdministrator:
      'If you didn’t expect this, ask your system administrator before you use the link. Nothing changes until you use it.',
  },
  unexpectedChange: {
    askActor: ({ actor }: Variables<'actor'>) => `If you didn’t expect this, ask ${actor}.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `If you didn’t expect this, ask ${actor} or the main admin of ${adminName}.`,
    askSystemAdministrator: 'If you didn’t expect this, ask your system administrator.',
  },
  wasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `If this wasn’t you, tell the main admin of ${adminName} immediately. They can end your sessions and reset your password and two-factor authentication.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `If this wasn’t you, tell an admin above ${adminName} immediately. They can end your sessions and reset your password and two-factor authentication.`,
    manager:
      'If this wasn’t you, tell the person who manages your login immediately. They can end your sessions and reset your password and two-factor authentication.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `If this wasn’t you, tell your system administrator immediately. They can reset your password and two-factor authentication with “${command}”.`,
  },
  linkExpires: ({ until }: Variables<'until'>) => `This link works once and expires on ${until}.`,
  copyAddress: 'If the button doesn’t work, copy this address into your browser:',
  hiddenLink: '[the link is hidden here]',
  /** The label of a fact or a link, before it. */
  before: ({ label }: Variables<'label'>) => `${label}:`,
  facts: {
    username: 'Username',
    oldUsername: 'Old username',
    newUsername: 'New username',
    account: 'Account',
    mainAdmin: 'Main admin',
    invitedBy: 'Invited by',
    requestedBy: 'Requested by',
    unlinkedBy: 'Unlinked by',
    deactivatedBy: 'Deactivated by',
    deactivatedAt: 'Deactivation',
    changedBy: 'Changed by',
    sentBy: 'Sent by',
    requestedFrom: 'Requested from',
    passkey: 'Passkey',
    lastDay: 'Last day of access',
    when: 'When',
    browser: 'Browser',
    from: 'From',
  },
  you: 'You',
  yourSystemAdministrator: 'Your system administrator',
  footer: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
    `This is an automatic email from ${productName} about your login at ${adminName}.`,
};
