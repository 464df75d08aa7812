import type { Variables } from '../../lib/language-formats.ts';

/** The first sign-in to an empty installation. */
export const installation = {
  title: 'Set up your organisation',
  lead: 'You are the first person here. Enter your details to finish setting up. You can change them later.',
  organisation: 'Organisation name',
  organisationHint: 'Technicians see it at the top of each page.',
  username: 'Username',
  usernameHint: 'You’ll sign in with it.',
  email: 'Email address',
  emailHint: 'We send password resets and security notices to this address.',
  connect: ({ ssoName }: Variables<'ssoName'>) => `Connect ${ssoName}`,
  connectHint: ({ issuer }: Variables<'issuer'>) =>
    `People can then sign in with the bundled provider at ${issuer}. You can change this in OAuth Settings.`,
  submit: 'Save and continue',
  alreadySaved: 'These details are already saved.',
  welcome: ({ productName, username }: Variables<'productName' | 'username'>) =>
    `Welcome to ${productName}. From now on, sign in as ${username}.`,
};
