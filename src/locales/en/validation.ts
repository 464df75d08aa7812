import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The errors of forms, in the order of their fields, and why a change is refused. */
export const validation = {
  lookalike: ({ typed, plain }: Variables<'typed' | 'plain'>) =>
    `Replace “${typed}” with “${plain}”. They look alike but are different characters.`,
  username: {
    missing: 'Enter a username.',
    rule: 'Use 2 to 64 characters: a to z, 0 to 9, dot, hyphen and underscore.',
    taken: 'This username is already taken.',
    orEmailTaken: 'This username or email address is already taken.',
  },
  email: {
    missing: 'Enter an email address.',
    tooLong: ({ limit }: Limit) => `An email address must be ${number(limit)} characters or fewer.`,
    invalid: 'Enter one email address, for example amy@acme.example.',
    taken: 'This email address is already taken.',
    fixed: 'You can’t change the address while the technician or its admin is inactive. Activate it first.',
  },
  accessEndsOn: {
    missing: 'Enter the last day of access.',
    invalid: 'Enter a real date as year, month and day, for example 2027-12-31.',
    past: 'This day is over. Enter today’s date or a later one.',
    own: 'You can’t change the end date of your own access.',
  },
  notes: {
    tooLong: ({ limit }: Limit) => `Notes must be ${number(limit)} characters or fewer.`,
  },
  admin: {
    missing: 'Select an admin.',
    notYours: 'Select your own admin or one below it.',
    inactive: ({ admin }: Variables<'admin'>) => `${admin} is inactive, so no one there can sign in.`,
    notATarget:
      'Select another of your admins. It can’t be the one directly above now, the admin itself, or one below it.',
  },
  adminName: {
    missing: 'Enter a name, for example Acme East.',
    tooLong: ({ limit }: Limit) => `A name must be ${number(limit)} characters or fewer.`,
    invalid: 'Enter the name on one line, without control characters.',
    ofOrganisation: 'Enter the name of your organisation.',
  },
  shortName: {
    missing: 'Enter a short name, because none can be created from this name.',
    tooLong: ({ limit }: Limit) => `A short name must be ${number(limit)} characters or fewer.`,
    invalid: 'Use a to z, 0 to 9, and single hyphens between them.',
    reserved: 'This short name can’t be used.',
    taken: 'This short name is already taken.',
  },
  language: { missing: 'Select a language from the list.' },
  timeZone: { missing: 'Select a time zone from the list.' },
  currentPassword: {
    missing: 'Enter your current password.',
    wrong: 'That isn’t your current password.',
    justChanged: 'Your password was changed a moment ago. Enter the new one.',
  },
  newPassword: {
    missing: 'Choose a password.',
    tooShort: ({ least, length }: { least: number; length: number }) =>
      `Use at least ${number(least)} characters. This password has ${number(length)}.`,
    tooLong: ({ most, length }: { most: number; length: number }) =>
      `Use at most ${number(most)} characters. This password has ${number(length)}.`,
    tooEasy: 'Too easy to guess.',
  },
  clientSecret: { again: 'Enter the client secret again.' },
  oauthSettings: {
    mode: 'Select which settings this admin uses.',
    issuer: 'Enter a URL, for example https://login.acme.example',
    issuerMissing: 'Enter the provider’s issuer URL.',
    issuerNotHttps:
      'Nothing was saved. Enter an issuer URL that starts with https://. Its endpoints must use https:// too.',
    otherIssuer: ({ issuer }: Variables<'issuer'>) =>
      `The provider at this URL uses the issuer URL ${issuer}. Enter exactly that.`,
    namelessIssuer:
      'The provider at this URL doesn’t state its issuer URL, so we can’t use it. Nothing was saved.',
    unusable: ({ problem }: Variables<'problem'>) =>
      `We can’t use this provider, so nothing was saved. ${problem}`,
    unusableWithDetail: ({ problem, detail }: Variables<'problem' | 'detail'>) =>
      `We can’t use this provider, so nothing was saved. ${problem} Details: ${detail}`,
    clientId: ({ limit }: Limit) => `A client ID must be one line of ${number(limit)} characters or fewer.`,
    clientIdMissing: 'Enter the client ID that the provider gave this console.',
    clientSecret: ({ limit }: Limit) => `A client secret must be ${number(limit)} characters or fewer.`,
    scopes: ({ limit }: Limit) => `Scopes must be one line of ${number(limit)} characters or fewer.`,
    scopesInvalid: 'Enter scopes with a space between them, for example: openid email profile',
    buttonText: ({ limit }: Limit) =>
      `The button text must be one line of ${number(limit)} characters or fewer.`,
    changePasswordUrl: 'Enter a URL, for example https://login.acme.example/password, or leave this empty.',
    modes: { inherit: '“the settings above it”', own: '“on”', off: '“off”' },
    on: 'on',
    off: 'off',
    noSecret: 'no secret',
    otherSecret: 'a different secret',
  },
  providerNotRunning: ({ issuer }: Variables<'issuer'>) =>
    `We can’t use the provider at ${issuer} right now. Start it with npm run sso-provider, or clear the checkbox and connect it later in OAuth Settings.`,
  usedLink: 'This link can no longer be used.',
  handedOver: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
    `Someone else handed ${domain} over to ${admin} while this page was open. It was not removed. Select Remove again if it should be removed there.`,
  /** Someone else saved the form in the meantime. */
  accessRules: {
    mode: 'Select which rules this admin uses.',
    days: ({ min, max }: { min: number; max: number }) =>
      `Enter a whole number of days from ${number(min)} to ${number(max)}, or leave this empty.`,
    nothing: 'Enter the days of at least one rule, or select “Off”.',
    modes: { inherit: '“the rules above it”', own: '“on”', off: '“off”' },
  },
  stale: {
    profile:
      'Someone else changed your profile while you were editing. Nothing was saved. Check the fields below, then save again.',
    technician:
      'Someone else changed this technician while you were editing. Nothing was saved. Check the fields below, then save again.',
    admin:
      'Someone else changed this admin while you were editing. Nothing was saved. Check the fields below, then save again.',
    domain:
      'Someone else changed this domain while you were editing. Nothing was saved. Check the fields below, then save again.',
    decision:
      'Someone else decided about this technician while you were editing. Nothing was saved. Check the fields below, then save again.',
    settings:
      'Someone else changed these settings while you were editing. Nothing was saved. Check the fields below, then save again.',
    panel:
      'Someone else changed this panel while you were editing. Nothing was saved. Check the fields below, then save again.',
  },
  changed: ({ saved, typed }: Variables<'saved' | 'typed'>) =>
    `Someone else changed this to ${saved}. Your form said ${typed}.`,
  nothing: 'nothing',
  quoted: ({ value }: Variables<'value'>) => `“${value}”`,
  /** Why a change is refused, without a full stop. */
  refused: {
    emails: ({ wait }: Variables<'wait'>) =>
      `This address has received as many emails as we allow for now. Try again ${wait}`,
    addressChanges: ({ wait }: Variables<'wait'>) =>
      `You have changed as many email addresses as we allow in an hour. Try again ${wait}`,
    exportRunning:
      'Another export of your login is still being downloaded. Wait until it finishes, or cancel it in your browser',
    noAddressChange: 'There is no address change to confirm any more',
    emailsHeld: 'Emails are held on this installation (MAIL_HOLD)',
    accessEnded: 'The access of the person who started this has ended',
  },
  tooManyNames: ({ wait }: Variables<'wait'>) =>
    `You have checked as many names as we allow in an hour. Nothing was saved. Try again ${wait}.`,
  reason: ({ reason }: Variables<'reason'>) => `${reason}.`,
  nothingSaved: ({ reason }: Variables<'reason'>) => `${reason}. Nothing was saved.`,
};
